// What makes pages feel immediate. Every page reads and every form works without this.

const DEBOUNCE_MILLIS = 250;
const WAIT_MILLIS = 700;
const MOST_DAYS = 720;
const LEAST_SCALE = 0.7;

/**
 * What a form asks for is fetched as soon as it changes; only the parts of the page that the answer changes are put in
 * place, so the form and the focus stay where they are.
 *
 * @param event which is heeded
 * @param millis how long another may follow before anything is asked for
 * @param keep whether a field goes along
 */
function applyAtOnce(form, { event, millis }, keep) {
  let running = new AbortController();
  let timer = 0;

  async function apply() {
    clearTimeout(timer);
    running.abort();
    running = new AbortController();
    const address = new URL(form.getAttribute('action') || '', location.href);
    address.search = new URLSearchParams([...new FormData(form)].filter(keep));
    try {
      const answer = await fetch(address, { signal: running.signal });
      if (!answer.ok) {
        location.assign(address);
        return;
      }
      // A form may be answered from another address, which says the same in fewer words.
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'), answer.redirected ? answer.url : address);
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        location.assign(address);
      }
    }
  }

  form.addEventListener(event, () => {
    clearTimeout(timer);
    timer = setTimeout(apply, millis);
  });
  form.addEventListener('submit', (submission) => {
    submission.preventDefault();
    apply();
  });
}

function show(page, address) {
  const parts = [...document.querySelectorAll('[data-part]')].map((part) => `#${part.id}`);
  for (const part of ['#result', 'h1', '.kicker', '.languages', '.agendas', ...parts]) {
    const now = document.querySelector(part);
    const next = page.querySelector(part);
    if (now && next) {
      keepTyped(now, next);
      now.replaceWith(next);
    } else if (now && part === '.kicker') {
      now.remove();
    }
  }
  document.title = page.title;
  history.replaceState(null, '', address);
  document.querySelectorAll('#result .scroll').forEach(lookCloser);
  document.querySelectorAll('main table:not(.stacked, .paper table)').forEach(stack);
  const said = document.querySelector('[data-said], #result > .nothing, #result > p');
  const announcement = document.querySelector('#announcement');
  if (announcement) {
    announcement.textContent = said ? said.textContent : '';
  }
}

/** What somebody was typing, or had unfolded, in a part that is put in the place of another. */
function keepTyped(now, next) {
  for (const field of now.querySelectorAll('input[id], textarea[id], select[id], details[id]')) {
    const same = next.querySelector(`#${CSS.escape(field.id)}`);
    if (same && field.localName === 'details') {
      same.open = field.open;
    } else if (same && same.localName === field.localName) {
      same.value = field.value;
    }
  }
}

/** Beside a number of days, a slider that stands for the same. */
function addSlider(field) {
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = 0;
  slider.max = MOST_DAYS;
  slider.step = 10;
  slider.setAttribute('aria-label', field.dataset.slider);
  const follow = () => {
    slider.value = Number(field.value) || 0;
  };
  follow();
  field.addEventListener('input', follow);
  slider.addEventListener('input', () => {
    field.value = slider.value === '0' ? '' : slider.value;
  });
  field.after(slider);
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
  // What is but a little too wide is shown whole.
  if (box.clientWidth < width && box.clientWidth > width * LEAST_SCALE) {
    zoom(box.clientWidth / width);
  }
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

/** A page that waits for something looks again and again; where it leads when that is done, it goes. */
async function lookAgain() {
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.redirected) {
      location.replace(answer.url);
    } else if (!answer.ok || !page.querySelector('[data-wait]')) {
      location.reload();
    } else {
      show(page, location.href);
      setTimeout(lookAgain, WAIT_MILLIS);
    }
  } catch {
    // The server is away for a moment; the page says how to look by hand.
    setTimeout(lookAgain, WAIT_MILLIS * 5);
  }
}

/** Where a table is too wide for the screen its rows are read one under the other, each cell with its column's name. */
function stack(table) {
  const columns = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent.trim());
  const rows = [...table.querySelectorAll('tbody tr')];
  // A table whose cells span others, or which has no heading, stays a table.
  if (columns.length < 3 || rows.some((row) => row.cells.length !== columns.length)) {
    return;
  }
  table.classList.add('stacked');
  for (const [names, role] of [['table', ''], ['thead, tbody', 'rowgroup'], ['tr', 'row'], ['thead th', 'columnheader'],
    ['tbody th', 'rowheader'], ['td', 'cell']]) {
    // Laid out as blocks they would no longer be told as what they are.
    (role ? table.querySelectorAll(names) : [table]).forEach((part) => part.setAttribute('role', role || 'table'));
  }
  for (const row of rows) {
    [...row.cells].forEach((cell, i) => {
      if (cell.textContent.trim() === '' && !cell.querySelector('input, select, svg')) {
        cell.classList.add('blank');
      } else if (i > 0) {
        cell.dataset.column = columns[i];
      }
    });
  }
}

document.querySelectorAll('main table:not(.paper table)').forEach(stack);
document.querySelectorAll('form[data-busy]').forEach(sayBusy);
document.querySelectorAll('form.filters').forEach((form) => {
  applyAtOnce(form, { event: 'change', millis: 0 }, ([, value]) => value !== '');
});
document.querySelectorAll('input[data-slider]').forEach(addSlider);
// A blank field says that a change is taken away, so it goes along.
document.querySelectorAll('form[data-live]').forEach((form) => {
  applyAtOnce(form, { event: 'input', millis: DEBOUNCE_MILLIS }, () => true);
});
document.querySelectorAll('.scroll').forEach(lookCloser);
if (document.querySelector('[data-wait]')) {
  setTimeout(lookAgain, WAIT_MILLIS);
}
