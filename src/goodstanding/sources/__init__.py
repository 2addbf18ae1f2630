"""What does this file say? Recognises a document by its content and reads it into typed facts; one report kind a file."""
