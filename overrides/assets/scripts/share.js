// Adds what needs a script to the links for sharing: the device's own sharing, and copying. Each only where it works.
const list = document.querySelector("[data-share]");
const status = document.querySelector("[data-share-status]");

function tell(words) {
  // Emptied first, so that the same words are told anew.
  status.textContent = "";
  setTimeout(() => { status.textContent = words; }, 50);
}

function add(words, act) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", act);
  item.append(button);
  list.append(item);
}

if (list && status) {
  const { share: url, shareTitle: title, copy, copied, failed, native } = list.dataset;
  // Browsers give neither to pages without encryption.
  if (navigator.share) {
    add(native, async () => {
      try {
        await navigator.share({ title, url });
      } catch {
        // The reader thought better of it: that is no fault to tell of.
      }
    });
  }
  if (navigator.clipboard) {
    add(copy, async () => {
      try {
        await navigator.clipboard.writeText(url);
        tell(copied);
      } catch {
        tell(failed);
      }
    });
  }
}
