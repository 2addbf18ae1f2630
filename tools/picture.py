"""Takes the picture in the README: the page that `make demo` writes, as headless Chromium shows it.

`python -m tools.picture` needs Chromium (Debian: `apt-get install chromium`) and writes docs/pictures/demo.png.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "pictures" / "demo.png"
SIZE = "1200,1180"


def main() -> int:
    """Make the demo in a temporary folder and photograph its page; 1 when there is no Chromium."""
    browser = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
    if browser is None:
        sys.stderr.write("tools.picture needs Chromium: apt-get install chromium\n")
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        demo = [sys.executable, "-m", "goodstanding", "demo", "--folder", scratch]
        subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={SIZE}", f"--screenshot={PICTURE}"]
        subprocess.run([browser, *options, (Path(scratch) / "goodstanding.html").as_uri()], check=True, stderr=subprocess.DEVNULL)
    sys.stdout.write(f"{PICTURE.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
