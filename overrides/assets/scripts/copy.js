// Puts a button beside each link with data-copy that copies its address. Without it the links are links.
const list = document.querySelector("[data-copy-button]");
const status = document.querySelector("[data-copy-status]");

// Browsers give no clipboard to pages without encryption.
if (list && status && navigator.clipboard) {
  const { copyButton, copyDone, copyFailed } = list.dataset;
  for (const link of list.querySelectorAll("a[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copyButton;
    // The visible word first, so that it can be spoken to (WCAG 2.5.3).
    button.setAttribute("aria-label", `${copyButton}: ${link.dataset.copy}`);
    button.addEventListener("click", async () => {
      let told = copyDone;
      try {
        await navigator.clipboard.writeText(link.href);
      } catch {
        told = copyFailed;
      }
      // Emptied first, so that the same words are told anew.
      status.textContent = "";
      setTimeout(() => { status.textContent = `${told}: ${link.dataset.copy}`; }, 50);
    });
    link.after(" ", button);
  }
}
