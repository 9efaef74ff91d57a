package io.truthloom.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** A dialog with one deed. What is wrong with the input is said inside it; what was typed stays. */
public final class FormDialog extends Dialog {
    private final Div problems = new Div();
    private final Button confirm;
    private final transient SerializableRunnable submit;

    /** @param submit returns when it is done (the dialog closes) or throws what {@link ErrorText} can put in words */
    public FormDialog(String title, String action, SerializableRunnable submit) {
        this.submit = submit;
        setHeaderTitle(title);
        addClassName("tl-dialog");
        problems.addClassName("tl-problems");
        problems.getElement().setAttribute("role", "alert");
        problems.setVisible(false);
        confirm = new Button(action, e -> submit());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(this);
        confirm.setDisableOnClick(true);
        getFooter().add(problems, new Button("Cancel", e -> close()), confirm);
    }

    public FormDialog danger() {
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    public void setConfirmEnabled(boolean enabled) {
        confirm.setEnabled(enabled);
    }

    private void submit() {
        problems.setVisible(false);
        try {
            submit.run();
            close();
        } catch (RuntimeException e) {
            List<String> sentences = ErrorText.of(e);
            if (sentences.isEmpty()) {
                throw e;
            }
            show(sentences);
        } finally {
            confirm.setEnabled(true);
        }
    }

    private void show(List<String> sentences) {
        problems.removeAll();
        sentences.forEach(sentence -> problems.add(new Div(sentence)));
        problems.setVisible(true);
    }
}
