package io.truthloom.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Puts theme and rail width, which the browser remembers, on the page before anything is painted. */
@Component
class ThemeScript implements VaadinServiceInitListener {
    private static final String SCRIPT = """
            (() => {
              const root = document.documentElement;
              const dark = matchMedia('(prefers-color-scheme: dark)');
              window.truthloomAppearance = () => {
                const theme = localStorage.getItem('truthloom.theme') ?? 'system';
                const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
                isDark ? root.setAttribute('theme', 'dark') : root.removeAttribute('theme');
                root.style.colorScheme = isDark ? 'dark' : 'light';
                root.toggleAttribute('data-narrow-rail', localStorage.getItem('truthloom.rail') === 'narrow');
                window.dispatchEvent(new Event('truthloom-appearance'));
              };
              dark.addEventListener('change', window.truthloomAppearance);
              window.truthloomAppearance();
            })();
            """;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> insert(response.getDocument()));
    }

    private static void insert(Document page) {
        var script = new Element("script");
        script.appendChild(new DataNode(SCRIPT));
        page.head().prependChild(script);
        page.head().appendElement("link").attr("rel", "icon").attr("href", "favicon.svg");
    }
}
