namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The explanation in German.</summary>
internal sealed class GermanWords : ExplanationWords
{
    public GermanWords()
        : base("de")
    {
        Add("Heading.General", "Alle Anforderungen");
        Add("Heading.ReadOnly", "Spalten, die Dataverse selbst verwaltet");

        Add("Mode.Enforce", "Eine Anforderung, die gegen eine Regel verstößt, wird abgelehnt.");
        Add("Mode.Audit", "Keine Anforderung wird abgelehnt. Ein Verstoß wird nur im Ablaufverfolgungsprotokoll vermerkt, und keine Nummer wird umgeschrieben.");
        Add("Mode.Off", "Die Regeln sind ausgeschaltet. Keine Anforderung wird geprüft, und keine Nummer wird umgeschrieben.");
        Add("ApplicationUsers.Same", "Dasselbe gilt für Anforderungen von Anwendungsbenutzern, zum Beispiel von Integrationen.");
        Add("ApplicationUsers.Audit", "Anforderungen von Anwendungsbenutzern, zum Beispiel von Integrationen, werden nicht abgelehnt. Ihre Verstöße werden nur im Ablaufverfolgungsprotokoll vermerkt, und ihre Nummern werden nicht umgeschrieben.");
        Add("Unchanged.Skipped", "Ein Wert, der unverändert noch einmal gesendet wird, wird nicht geprüft.");
        Add("Unchanged.Evaluated", "Ein Wert wird auch dann geprüft, wenn er unverändert noch einmal gesendet wird.");
        Add("Effect.Trace", "Ein Verstoß gegen diese Regel wird nur im Ablaufverfolgungsprotokoll vermerkt.");
        Add("Effect.Off", "Diese Regel ist ausgeschaltet.");

        Add("Optional", "Die Spalte kann leer sein.");
        Add("NeverEmptied", "Die Spalte kann nicht geleert werden.");
        Add("PCC001", "Der Text hat höchstens {limit} Zeichen.");
        Add("PCC002.Text", "Der Wert ist Text (String).");
        Add("PCC002.Choice", "Der Wert ist eine der Optionen der Spalte (OptionSetValue).");
        Add("PCC002.Integer", "Der Wert ist eine ganze Zahl (Int32).");
        Add("PCC002.Boolean", "Der Wert ist true oder false (Boolean).");
        Add("PCC002.DateTime", "Der Wert ist ein Datum mit Uhrzeit (DateTime).");
        Add("PCC002.Lookup", "Der Wert ist ein Verweis auf einen Datensatz (EntityReference).");
        Add("PCC003", "Der Text kann in einer Zeile angezeigt werden. Zeilenumbrüche, Tabulatoren und andere Steuerzeichen sind nicht zulässig.");
        Add("PCC003.Direction", "Zeichen, die die Reihenfolge der Anzeige ändern, sind nicht zulässig.");
        Add("PCC004", "Die Zahl liegt im Bereich von {minimum} bis {maximum}.");
        Add("PCC005", "Der Datensatz gehört zu einer dieser Tabellen: {targets}.");
        Add("PCC006", "Die Spalte ist erforderlich. Ein neuer Datensatz hat einen Wert in dieser Spalte, und niemand kann sie leeren.");
        Add("PCC007", "Dataverse verwaltet diese Spalten selbst und verwirft, was eine Anforderung dafür angibt: {columns}.");
        Add("PCC201", "Der Status ist einer dieser Werte: {options}.");
        Add("PCC202", "Der Statusgrund ist einer dieser Werte: {options}.");
        Add("PCC203", "Beim Status {state} ist der Statusgrund einer dieser Werte: {allowed}.");
        Add("PCC205.Allowed", "Der Status kann von {from} zu {to} wechseln.");
        Add("PCC205.NotAllowed", "Der Status kann nicht von {from} zu {to} wechseln.");
        Add("PCC206", "Solange der Status {state} ist, kann die Spalte nur in einer Anforderung geändert werden, die auch den Status auf {active} setzt.");
        Add("PCC301", "Sobald die Spalte einen Wert hat, kann sie nicht mehr geändert werden.");

        Add("Level.plausible", "Eine Telefonnummer braucht nur die Form einer Telefonnummer.");
        Add("Level.possible", "Eine Telefonnummer mit + hat eine bekannte Ländervorwahl und eine Länge, die es in ihrem Land gibt.");
        Add("Level.valid", "Eine Telefonnummer gehört zum Nummernplan ihres Landes.");
        Add("Level.e164", "Eine Telefonnummer gehört zum Nummernplan ihres Landes und ist im internationalen Format (E.164) geschrieben.");
        Add("Level.Rewritten", "Eine Telefonnummer gehört zum Nummernplan ihres Landes. Jede Schreibweise wird akzeptiert.");
        Add("DefaultRegion", "Eine Telefonnummer ohne Ländervorwahl wird als Nummer dieser Region gelesen: {region}.");
        Add("DefaultRegion.ShapeAlone", "Eine Telefonnummer ohne Ländervorwahl braucht nur die Form einer Telefonnummer.");
        Add("DefaultRegion.None", "Eine Telefonnummer ohne Ländervorwahl wird nicht akzeptiert.");
        Add("Regions", "Nur Telefonnummern dieser Regionen werden akzeptiert: {regions}.");
        Add("Types", "Nur Telefonnummern dieser Typen werden akzeptiert: {types}.");
        Add("AllNumbers", "Telefonnummern aller Regionen und Typen werden akzeptiert.");
        Add("NoEffect", "Auf der Stufe {level} haben diese Einstellungen keine Wirkung: {settings}.");
        Add("Forms.Accepted", "Neben Telefonnummern werden diese Formen akzeptiert: {forms}.");
        Add("Forms.NotAccepted", "Diese Formen werden nicht akzeptiert: {forms}.");
        Add("WithheldWords", "Auch diese Wörter bezeichnen eine unterdrückte Rufnummer: {words}.");
        Add("Normalized", "Telefonnummern werden vor dem Speichern in das Format E.164 umgeschrieben.");
        Add("NotNormalized", "Telefonnummern werden so gespeichert, wie sie gesendet werden.");

        Add("Form.withheld", "unterdrückte Rufnummer");
        Add("Form.sip", "SIP-Adresse");
        Add("Form.tel", "tel-Adresse");
        Add("Form.short", "Kurznummer");
        Add("Form.extension", "Durchwahl");
        Add("Form.vanity", "Nummer mit Buchstaben");
        Add("Form.nonGeographic", "Nummer ohne Land");
    }
}
