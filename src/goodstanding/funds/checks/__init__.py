"""Fund checks: one file each, found by walking the folder."""
