"""App Home: its views, made from plain values, and which page of it somebody looks at."""
