"""Pieces of views: blocks, inputs, words, times, list rows, pictures, hidden characters."""
