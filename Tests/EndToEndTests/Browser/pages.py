"""Our pages in a real browser: at three widths, light and dark, read by axe for those who cannot see them, and printed.

    pages.py PROGRAM FOLDER [CHROMIUM]

Writes calls with PROGRAM, makes each page there is of them, and leaves screenshots and prints in FOLDER. Exit code 1 and a line for
each finding where there is any.
"""

import os
import pathlib
import shutil
import subprocess
import sys

import axe_core_python
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

WIDTHS = [400, 800, 1400]
SCHEMES = ["light", "dark"]
PAPERS = ["A4", "Letter"]
READERS = ["internal", "customer", "executive"]

USUAL = """\
=8
"our warehouse shipped every order twice since Monday
!
!Nobody answered the ticket for two days
presents to her CFO on Thursday
=9
/fact mistreated yes
/fact fault ours
/fact liability no
/ok 1 2
/understood
$200 refund
/offered
>me: send you the list of orders, tomorrow noon
>Sam: check the export, Friday
>them: tell us which duplicates reached customers, Thursday
/agree
=4
@tomorrow 4pm call
/done
"""

CALLS = {
    "usual": USUAL,
    "empty": "@tomorrow 4pm call\n/done\n",
    "long": "!" + "the parcel that was late again " * 60 + "\n!" + "x" * 500 + "\n/ok 1 2\n>me: send " + "y" * 300
    + ", Friday\n/agree\n@tomorrow 4pm\n/done\n",
    "scripts": "/account \u05d7\u05d1\u05e8\u05ea \u05e6\u05e4\u05d5\u05df\n!\u0627\u0644\u0634\u062d\u0646\u0629 \u0645\u062a\u0623\u062e\u0631\u0629\n"
    "/ok 1\n\U0001F468\u200D\U0001F469\u200D\U0001F467 \u674e\u96f7\n@tomorrow 4pm\n/done\n",
    "hostile": "/account <script>alert(1)</script>\n!<img src=x onerror=alert(1)> https://example.com/x.png\n/ok 1\n"
    "><b>Sam</b>: &amp; </table>, Friday\n/agree\n@tomorrow 4pm\n/done\n",
    "many": "".join(f"!issue number {n} of a long list\n" for n in range(1, 501)) + "/ok 1 2 3\n@tomorrow 4pm\n/done\n",
}

REHEARSALS = {
    "rehearsal": "=7\nYou waited forty minutes on our line and nobody rang you back.\n=4\nThat was our fault.\nYour own people"
    " should have rung earlier.\nYou get the list of baskets by six this evening.\n/done\n",
    "rehearsal-empty": "/leave\n",
    "rehearsal-hostile": "<img src=x onerror=alert(1)> \u05d0\u05d1 " + "x" * 400 + "\n</table><script>alert(1)</script>\n/done\n",
}

CONTRAST = """() => {
  const light = (c) => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b }
  let ground = getComputedStyle(document.body).backgroundColor
  if (ground === 'rgba(0, 0, 0, 0)') ground = getComputedStyle(document.documentElement).backgroundColor
  if (ground === 'rgba(0, 0, 0, 0)') ground = 'rgb(255, 255, 255)'
  return [...document.querySelectorAll('svg text')].map(t => {
    const [a, b] = [light(getComputedStyle(t).fill), light(ground)].sort((x, y) => y - x)
    return { text: t.textContent, ratio: (a + 0.05) / (b + 0.05) }
  })
}"""


class Check:
    def __init__(self, program, folder):
        self.program, self.folder, self.findings = program, folder, []
        self.axe = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()

    def find(self, page, words):
        self.findings.append(f"{page}: {words}")

    def run(self, *arguments, text=None):
        home = str(self.folder / "home")
        environment = {"HOME": home, "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "TZ": "Europe/Berlin",
                       "EVENKEEL_NOW": "2026-11-24T10:02:00,30s", "XDG_CONFIG_HOME": home}
        done = subprocess.run([self.program, *arguments], input=text, env=environment, capture_output=True, text=True)
        return done.stdout

    def write(self):
        """A page for each call and reader, and one for each rehearsal."""
        pages = []
        for number, (name, lines) in enumerate(CALLS.items(), 1):
            self.run("call", "Northwind Traders", "--contact", "Dana Reyes", text=lines)
            for reader in READERS:
                extra = ["--accept-drafts"] if reader == "customer" else []
                path = self.folder / f"{name}-{reader}.html"
                self.run("summary", str(number), "--for", reader, "--format", "html", "-o", str(path), *extra)
                if not path.exists():
                    self.find(f"{name}-{reader}", "was not written")
                else:
                    pages.append(path)
        for name, lines in REHEARSALS.items():
            self.run("practice", "site-down", text=lines)
            path = self.folder / f"{name}.html"
            self.run("debrief", "--format", "html", "-o", str(path))
            if path.exists():
                pages.append(path)
            else:
                self.find(name, "was not written")
        return pages

    def look(self, browser, path, width, scheme):
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        name = f"{path.stem}-{width}-{scheme}"
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: (self.find(name, "a dialog opened"), dialog.dismiss()))
        page.on("pageerror", lambda error: self.find(name, f"an error: {error}"))
        page.goto(path.as_uri())
        if [url for url in asked if url != path.as_uri()]:
            self.find(name, f"it asks for {asked}")
        if page.evaluate("document.scripts.length"):
            self.find(name, "it has a script")
        wide = page.evaluate("document.scrollingElement.scrollWidth")
        if wide > width:
            self.find(name, f"it is {wide} wide")
        for text in page.evaluate(CONTRAST):
            if text["ratio"] < 4.5:
                self.find(name, f"\"{text['text']}\" has a contrast of {text['ratio']:.1f}")
        page.screenshot(path=str(self.folder / f"{name}.png"), full_page=path.stem.split("-")[0] != "many")
        # Last: from here on the page has a script.
        page.evaluate(self.axe)
        for violation in page.evaluate("axe.run(document).then(result => result.violations)"):
            for node in violation["nodes"][:3]:
                self.find(name, f"{violation['id']}: {node['html'][:120]}")
        page.close()

    def print(self, browser, path, paper):
        page = browser.new_page()
        page.goto(path.as_uri())
        target = self.folder / f"{path.stem}-{paper}.pdf"
        page.pdf(path=str(target), format=paper)
        page.close()
        pages = PdfReader(str(target)).pages
        text = " ".join(page.extract_text() or "" for page in pages)
        if not text.strip():
            self.find(target.stem, "the print is empty")
        if path.stem == "usual-internal" and "Nobody answered the ticket" not in text:
            self.find(target.stem, "the print lacks an issue")
        if path.stem.startswith(("usual", "empty")) and len(pages) > 3:
            self.find(target.stem, f"the print has {len(pages)} pages")


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2]).absolute()
    chromium = sys.argv[3] if len(sys.argv) > 3 else shutil.which("chromium") or shutil.which("google-chrome")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    check = Check(program, folder)
    pages = check.write()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path in pages:
            for width in WIDTHS:
                for scheme in SCHEMES:
                    check.look(browser, path, width, scheme)
            for paper in PAPERS:
                check.print(browser, path, paper)
        browser.close()
    looks = len(pages) * (len(WIDTHS) * len(SCHEMES) + len(PAPERS))
    print("\n".join(check.findings + [f"{len(pages)} pages, looked at {looks} times, {len(check.findings)} findings: {folder}"]))
    sys.exit(1 if check.findings else 0)


main()
