'use strict';
/* Stands in HTML and in XML as it is: without the characters that either would escape. */
(function () {
    const field = document.getElementById('query');
    const found = document.getElementById('found');
    const articles = Array.from(document.querySelectorAll('main article'));

    function text(element) {
        return Array.from(element.querySelectorAll('code, .comment'), function (part) {
            return part.closest('ul') ? '' : part.textContent.toLowerCase();
        }).join('\n');
    }

    const texts = new Map(articles.map(function (article) {
        return [article.id, text(article)];
    }));
    const rows = Array.from(document.querySelectorAll('tbody tr'), function (row) {
        return [row, text(row)];
    });

    function search() {
        const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
        const matching = new Set(articles.map(function (article) {
            return article.id;
        }).filter(function (id) {
            return words.every(function (word) {
                return texts.get(id).includes(word);
            });
        }));
        for (const article of articles) {
            article.hidden = !matching.has(article.id);
        }
        for (const item of document.querySelectorAll('nav [data-for]')) {
            item.hidden = !matching.has(item.dataset.for);
        }
        for (const drawn of document.querySelectorAll('svg [data-for]')) {
            drawn.classList.toggle('dim', !matching.has(drawn.dataset.for));
        }
        for (const group of document.querySelectorAll('[data-group]')) {
            group.hidden = !group.querySelector('li:not([hidden]), article:not([hidden])');
        }
        for (const [row, content] of rows) {
            row.classList.toggle('hit', words.some(function (word) {
                return content.includes(word);
            }));
        }
        found.textContent = words.length === 0 ? '' : matching.size + ' of ' + articles.length;
    }

    function follow() {
        const query = new URLSearchParams(location.hash.slice(1)).get('q');
        if (query !== null) {
            field.value = query;
            search();
            return;
        }
        const target = document.getElementById(location.hash.slice(1));
        if (target === null) {
            return;
        }
        if (target.closest('[hidden]')) {
            field.value = '';
            search();
            target.scrollIntoView();
        }
    }

    document.getElementById('search').hidden = false;
    field.addEventListener('input', function () {
        search();
        history.replaceState(null, '', '#' + (field.value ? new URLSearchParams({ q: field.value }) : ''));
    });
    addEventListener('hashchange', follow);
    follow();
})();
