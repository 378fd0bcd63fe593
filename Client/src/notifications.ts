import type { Finding } from './requests.ts';

const formNotification = 'phonecallctx';

/** Shows a broken rule at a column, and offers its number in E.164. Nothing is written until the user applies it. */
export function recommend(form: Xrm.FormContext, column: string, { message, e164 }: Finding): void {
  const attribute = form.getAttribute<Xrm.Attributes.StringAttribute>(column);
  if (!attribute) return;
  withdraw(form, column);
  const text = attribute.getValue();
  const apply = () => {
    withdraw(form, column);
    if (attribute.getValue() !== text) return;
    attribute.setValue(e164);
    attribute.fireOnChange();
  };
  controlsOf(form, column).forEach(control => {
    control.addNotification({
      uniqueId: idOf(column),
      notificationLevel: 'RECOMMENDATION',
      messages: [message],
      ...(e164 === null || e164 === text ? {} : { actions: [{ message: e164, actions: [apply] }] }),
    });
  });
}

/** Takes the notification of a column away. */
export function withdraw(form: Xrm.FormContext, column: string): void {
  controlsOf(form, column).forEach(control => control.clearNotification(idOf(column)));
}

/** Shows why a save was prevented. */
export const showRejection = (form: Xrm.FormContext, text: string): boolean => form.ui.setFormNotification(text, 'ERROR', formNotification);

/** Takes the reason of the last prevented save away. */
export const clearRejection = (form: Xrm.FormContext): boolean => form.ui.clearFormNotification(formNotification);

const idOf = (column: string) => `phonecallctx.${column}`;

// Some kinds of controls have no notifications.
const controlsOf = (form: Xrm.FormContext, column: string) =>
  (form.getAttribute(column)?.controls.get() ?? []).filter(control => 'addNotification' in control);
