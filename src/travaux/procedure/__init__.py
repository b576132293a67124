"""The rules of a body, as data and as rulings: pure, knowing no framework, file or clock."""
