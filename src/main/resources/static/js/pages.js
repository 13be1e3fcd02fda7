// What makes pages feel immediate. Every page reads and every form works without this.

/** Filters apply at once: what they change on the page is fetched anew, the form and the focus stay where they are. */
function applyAtOnce(form) {
  let running = new AbortController();

  async function apply() {
    running.abort();
    running = new AbortController();
    const address = new URL(form.getAttribute('action'), location.href);
    address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    try {
      const answer = await fetch(address, { signal: running.signal });
      if (!answer.ok) {
        location.assign(address);
        return;
      }
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'), address);
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        location.assign(address);
      }
    }
  }

  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
}

function show(page, address) {
  for (const part of ['#result', 'h1', '.kicker', '.languages', '.agendas']) {
    const now = document.querySelector(part);
    const next = page.querySelector(part);
    if (now && next) {
      now.replaceWith(next);
    } else if (now && part === '.kicker') {
      now.remove();
    }
  }
  document.title = page.title;
  history.replaceState(null, '', address);
  document.querySelectorAll('#result .scroll').forEach(lookCloser);
  const said = document.querySelector('#result > .nothing, #result > p');
  document.querySelector('#announcement').textContent = said ? said.textContent : '';
}

/** Pictures of maps come nearer and are dragged about; a click that ends a drag leads nowhere. */
function lookCloser(box) {
  const picture = box.querySelector('svg.map');
  if (!picture || !box.dataset.nearer) {
    return;
  }
  const width = Number(picture.getAttribute('width'));
  const height = Number(picture.getAttribute('height'));
  let scale = 1;

  function zoom(wanted) {
    const across = (box.scrollLeft + box.clientWidth / 2) / scale;
    const down = (box.scrollTop + box.clientHeight / 2) / scale;
    scale = Math.min(4, Math.max(0.2, wanted));
    picture.setAttribute('width', width * scale);
    picture.setAttribute('height', height * scale);
    box.scrollLeft = across * scale - box.clientWidth / 2;
    box.scrollTop = down * scale - box.clientHeight / 2;
  }

  const bar = document.createElement('div');
  bar.className = 'zoom';
  for (const [label, action] of [
    [box.dataset.nearer, () => zoom(scale * 1.25)],
    [box.dataset.further, () => zoom(scale / 1.25)],
    [box.dataset.fit, () => zoom(box.clientWidth / width)],
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', action);
    bar.append(button);
  }
  box.before(bar);
  box.classList.add('zoomed');
  const from = picture.querySelector('.seen-from');
  if (from) {
    const at = from.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    box.scrollLeft = at.left - frame.left - (frame.width - at.width) / 2;
    box.scrollTop = at.top - frame.top - (frame.height - at.height) / 2;
  }
  drag(box);
}

function drag(box) {
  let from = null;
  let moved = false;
  box.addEventListener('pointerdown', (event) => {
    moved = false;
    if (event.pointerType === 'mouse' && event.button === 0) {
      from = { x: event.clientX + box.scrollLeft, y: event.clientY + box.scrollTop };
    }
  });
  box.addEventListener('pointermove', (event) => {
    if (!from) {
      return;
    }
    const left = from.x - event.clientX;
    const top = from.y - event.clientY;
    if (moved || Math.abs(left - box.scrollLeft) + Math.abs(top - box.scrollTop) > 5) {
      moved = true;
      box.classList.add('dragged');
      box.scrollLeft = left;
      box.scrollTop = top;
    }
  });
  for (const end of ['pointerup', 'pointerleave']) {
    box.addEventListener(end, () => {
      from = null;
      box.classList.remove('dragged');
    });
  }
  box.addEventListener('dragstart', (event) => event.preventDefault());
  box.addEventListener('click', (event) => {
    if (moved) {
      event.preventDefault();
    }
  });
}

/** What takes a while says so, and is not sent twice. */
function sayBusy(form) {
  const note = form.querySelector('.busy');
  form.addEventListener('submit', () => {
    note.textContent = form.dataset.busy;
    form.inert = true;
  });
  // Who comes back to the page finds it as it was.
  addEventListener('pageshow', () => {
    note.textContent = '';
    form.inert = false;
  });
}

document.querySelectorAll('form[data-busy]').forEach(sayBusy);
document.querySelectorAll('form.filters').forEach(applyAtOnce);
document.querySelectorAll('.scroll').forEach(lookCloser);
