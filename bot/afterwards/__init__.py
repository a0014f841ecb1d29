"""What people do with a post once it is out."""
