namespace PhoneCallCtx.Plugins.Languages;

/// <summary>German.</summary>
internal sealed class German : Language
{
    private const string Words = """
        Rejected Der Telefonanruf-Datensatz wurde nicht gespeichert. Bitte korrigieren Sie Folgendes:
        RejectedMany Kein Telefonanruf-Datensatz wurde gespeichert (Anzahl in der Anforderung: {rows}). Bitte korrigieren Sie Folgendes:
        RejectedVariable Der Wert der Umgebungsvariable „{variable}“ wurde nicht gespeichert. Bitte korrigieren Sie Folgendes:
        More Und {count} weitere, insgesamt {total}: {counts}
        Failed Der Telefonanruf-Datensatz wurde nicht gespeichert, weil er nicht geprüft werden konnte. Bitte teilen Sie einem Administrator Folgendes mit:
        Misregistered Der Telefonanruf-Datensatz wurde nicht gespeichert, weil der Schritt „{step}“ an der falschen Stelle registriert ist. Bitte teilen Sie einem Administrator Folgendes mit:
        Misconfigured Der Telefonanruf-Datensatz wurde nicht gespeichert, weil die Konfiguration des Schritts „{step}“ nicht verwendet werden kann. Bitte teilen Sie einem Administrator Folgendes mit:
        MisconfiguredVariable Der Telefonanruf-Datensatz wurde nicht gespeichert, weil die Umgebungsvariable „{variable}“ nicht verwendet werden kann. Bitte teilen Sie einem Administrator Folgendes mit:
        Unanswered Die Anforderung wurde nicht beantwortet. Bitte korrigieren Sie Folgendes:
        UnansweredFailed Die Anforderung wurde nicht beantwortet, weil sie auf dem Server fehlgeschlagen ist. Bitte teilen Sie einem Administrator Folgendes mit:
        UnansweredMisregistered Die Anforderung wurde nicht beantwortet, weil „{step}“ an der falschen Stelle registriert ist. Bitte teilen Sie einem Administrator Folgendes mit:
        UnansweredMisconfigured Die Anforderung wurde nicht beantwortet, weil die Umgebungsvariable „{variable}“ nicht verwendet werden kann. Bitte teilen Sie einem Administrator Folgendes mit:

        PCC001 „{value}“ ist {length} Zeichen lang und damit um {excess} zu lang. Kürzen Sie den Text auf {limit} Zeichen.
        PCC002.Text Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie Text an.
        PCC002.Choice Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie eine der Optionen der Spalte an (OptionSetValue).
        PCC002.Integer Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie eine ganze Zahl an (Int32).
        PCC002.Boolean Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie true oder false an (Boolean).
        PCC002.DateTime Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie Datum und Uhrzeit an (DateTime).
        PCC002.Lookup Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie einen Verweis (EntityReference) auf einen Datensatz einer dieser Tabellen an: {targets}.
        PCC003 „{value}“ kann nicht in einer Zeile angezeigt werden: Zeichen {position} ist {character}. Entfernen Sie es.
        PCC003.Direction „{value}“ wird in anderer Reihenfolge angezeigt als gespeichert: Zeichen {position} ist {character}. Entfernen Sie es.
        PCC004 {value} liegt außerhalb des zulässigen Bereichs. Geben Sie eine ganze Zahl von {minimum} bis {maximum} ein.
        PCC005 Ein Datensatz der Tabelle „{table}“ ist hier nicht zulässig. Verwenden Sie einen Datensatz einer dieser Tabellen: {targets}.
        PCC005.NoTable Der Verweis nennt keine Tabelle. Verwenden Sie einen Datensatz einer dieser Tabellen: {targets}.
        PCC006.Missing Dieses Feld ist erforderlich. Geben Sie einen Wert ein.
        PCC006.Emptied Dieses Feld ist erforderlich und kann nicht geleert werden. Geben Sie einen Wert ein oder lassen Sie das Feld unverändert.
        PCC007 Dataverse verwaltet dieses Feld selbst und verwirft, was dafür angegeben wird. Lassen Sie das Feld unverändert (API: Senden Sie die Spalte nicht).
        PCC101.Blank Der Text enthält kein sichtbares Zeichen. Geben Sie eine Telefonnummer ein oder lassen Sie das Feld leer.
        PCC101.NoDigit „{value}“ enthält keine Ziffer. Geben Sie eine Telefonnummer wie +14255550123 ein.
        PCC101.Words „{value}“ ist keine Telefonnummer: Es ist keine Ziffer enthalten. Geben Sie eine Nummer wie +14255550123 ein oder anonymous für eine unterdrückte Rufnummer.
        PCC101.Character „{value}“ ist keine Telefonnummer: Zeichen {position} („{character}“) ist an dieser Stelle nicht zulässig. Geben Sie eine Nummer wie +14255550123 ein.
        PCC101.Identifier „{value}“ ist die Kennung eines Benutzers oder einer App und keine Telefonnummer. Geben Sie die Nummer des Anrufs ein oder lassen Sie das Feld leer.
        PCC101.Masked „{value}“ ist maskiert: Einige Ziffern sind verdeckt. Geben Sie die vollständige Nummer ein.
        PCC101.Scientific „{value}“ ist die wissenschaftliche Schreibweise einer Tabellenkalkulation: Ziffern sind verloren gegangen. Übernehmen Sie die Nummer noch einmal als Text aus ihrer Quelle.
        PCC101.Decimal „{value}“ ist eine Dezimalzahl, wie Tabellenkalkulationen sie schreiben. Geben Sie nur die Ziffern vor dem Punkt ein.
        PCC101.TooFewDigits „{value}“ ist keine Telefonnummer (Ziffern: {digits}, mindestens: {fewest}). Geben Sie die vollständige Nummer ein.
        PCC101.TooManyDigits „{value}“ ist keine Telefonnummer (Ziffern: {digits}, höchstens: {most}). Geben Sie nur eine Nummer ein.
        PCC101.Address „{value}“ ist keine vollständige Adresse. Prüfen Sie Zeichen {position}. Geben Sie die Adresse in der Form sip:user@host oder tel:+14255550123 ein.
        PCC101.UnknownCallingCode „{value}“ hat eine unbekannte Ländervorwahl: Kein Land verwendet {code}. Prüfen Sie die Ziffern nach dem +.
        PCC101.InternationalPrefix „{value}“ enthält {prefix} nach dem Pluszeichen. Lassen Sie {prefix} weg: Die Ländervorwahl steht direkt nach dem +.
        PCC101.NoCallingCode „{value}“ hat keine Ländervorwahl. Geben Sie die Nummer mit + und Ländervorwahl ein (zum Beispiel +14255550123).
        PCC101.TooShort „{value}“ ist zu kurz für die Region {region} mit der Ländervorwahl {code} (Ziffern: {digits}, mindestens: {fewest}). Geben Sie die vollständige Nummer ein.
        PCC101.TooLong „{value}“ ist zu lang für die Region {region} mit der Ländervorwahl {code} (Ziffern: {digits}, höchstens: {most}). Lassen Sie weg, was nicht zur Nummer gehört, etwa eine alte Vorwahl nach {code}, eine Durchwahl oder eine zweite Nummer.
        PCC101.NoSuchLength „{value}“ hat {digits} Ziffern. Keine Nummer der Region {region} mit der Ländervorwahl {code} hat diese Länge. Prüfen Sie die Nummer.
        PCC101.NotInPlan „{value}“ ist keine Nummer der Region {region} mit der Ländervorwahl {code}. Prüfen Sie die Nummer.
        PCC101.NotE164 „{value}“ ist nicht im internationalen Format (E.164). Geben Sie stattdessen {e164} ein.
        PCC101.RegionNotAllowed „{value}“ ist eine Nummer der Region {region}. Hier sind nur Nummern dieser Regionen zulässig: {allowed}.
        PCC101.TypeNotAllowed „{value}“ ist eine Nummer vom Typ {type}. Hier sind nur Nummern dieser Typen zulässig: {allowed}.
        PCC101.WithheldNotAllowed Eine unterdrückte Rufnummer („{value}“) ist hier nicht zulässig. Geben Sie eine Telefonnummer ein oder lassen Sie das Feld leer.
        PCC101.AddressNotAllowed Die Adresse „{value}“ ist hier nicht zulässig. Geben Sie eine Telefonnummer wie +14255550123 ein.
        PCC101.ShortNotAllowed Die Kurznummer „{value}“ ist hier nicht zulässig. Geben Sie eine vollständige Telefonnummer wie +14255550123 ein.
        PCC101.ExtensionNotAllowed Eine Durchwahl, wie in „{value}“, ist hier nicht zulässig. Geben Sie eine Telefonnummer wie +14255550123 ohne Durchwahl ein.
        PCC101.NonGeographicNotAllowed „{value}“ ist eine Nummer, die zu keinem Land gehört ({code}). Geben Sie eine Nummer ein, die zu einem Land gehört.
        PCC201 {value} ist kein Status dieser Tabelle. Verwenden Sie einen dieser Werte: {allowed}.
        PCC202 {value} ist kein Statusgrund dieser Tabelle. Verwenden Sie einen dieser Werte: {allowed}.
        PCC203 Der Statusgrund {status} gehört nicht zum Status {state}. Verwenden Sie einen dieser Werte: {allowed}.
        PCC204 Dieses Feld kann nicht geleert werden. Lassen Sie das Feld unverändert oder verwenden Sie einen dieser Werte: {allowed}.
        PCC205 Ein Wechsel von {from} zu {to} ist hier nicht zulässig. Belassen Sie den Status bei {from}.
        PCC206 Dieses Feld kann nicht geändert werden, solange der Status {state} ist. Lassen Sie das Feld unverändert oder ändern Sie den Status zuerst auf {active}. Über die API ist das auch in derselben Anforderung möglich.
        PCC301 Dieses Feld kann nicht mehr geändert werden, sobald es einen Wert hat. Lassen Sie das Feld unverändert oder erstellen Sie einen neuen Datensatz.

        PCC900 Ein unerwarteter Fehler ist aufgetreten. Die Ursache steht im Ablaufverfolgungsprotokoll.
        PCC901.Message Das Plug-In ist für die Nachricht {message} registriert, vorgesehen ist es für: {allowed}.
        PCC901.Table Das Plug-In ist für die Tabelle {table} registriert, vorgesehen ist es für {allowed}.
        PCC901.Parameter Der Parameter {parameter} fehlt oder ist nicht vom Typ {type}.
        PCC901.Stage Das Plug-In ist für die Phase {stage} registriert, vorgesehen ist es für die Hauptoperation einer benutzerdefinierten API, Phase {allowed}.
        PCC902.NotJson Kein gültiges JSON: „{character}“ ist hier nicht zulässig.
        PCC902.Unfinished Kein gültiges JSON: Der Text endet zu früh.
        PCC902.Key Die Einstellung „{key}“ gibt es nicht. Verwenden Sie eine dieser Einstellungen: {allowed}.
        PCC902.Twice Die Einstellung „{key}“ ist zweimal angegeben. Geben Sie sie nur einmal an.
        PCC902.Type Ein JSON-Wert vom Typ {type} ist hier nicht zulässig. Geben Sie einen Wert vom Typ {expected} an.
        PCC902.Value „{value}“ ist nicht bekannt. Verwenden Sie einen dieser Werte: {allowed}.
        PCC902.Word „{value}“ kann keine unterdrückte Rufnummer bezeichnen. Geben Sie höchstens {most} Zeichen an, die mit einem Buchstaben beginnen, ohne Ziffern und ohne Leerzeichen am Ende.
        PCC902.TooMany {count} Werte sind zu viele. Geben Sie höchstens {most} an.

        Input.Missing Die Eingabe fehlt. Geben Sie einen Wert an.
        Input.Type Ein Wert vom Typ {type} kann hier nicht verwendet werden. Geben Sie einen vom Typ {expected} an.
        Input.Region Die Region „{value}“ gibt es nicht. Geben Sie die zwei Buchstaben einer Region wie US an oder lassen Sie die Angabe weg.
        Input.Level Die Stufe „{value}“ gibt es nicht. Verwenden Sie eine dieser Stufen: {allowed}.
        Input.Column Es gibt keine Telefonspalte „{value}“. Verwenden Sie eine dieser Spalten: {allowed}, oder lassen Sie die Angabe weg.
        Input.Row Die Tabelle {table} hat keinen Datensatz {id}, oder Sie haben keine Berechtigung, ihn zu lesen. Prüfen Sie den Bezeichner.
        Input.Table Ein Datensatz der Tabelle {table} kann nicht geprüft werden. Verwenden Sie einen Datensatz der Tabelle {allowed}.

        Label „{column}“: {text}
        Option.Active Aktiv
        Option.Inactive Inaktiv
        Type.FIXED_LINE Festnetz
        Type.MOBILE Mobilfunk
        Type.FIXED_LINE_OR_MOBILE Festnetz oder Mobilfunk
        Type.TOLL_FREE gebührenfreier Dienst
        Type.PREMIUM_RATE Premium-Dienst
        Type.SHARED_COST Dienst mit geteilten Kosten
        Type.VOIP VoIP
        Type.PERSONAL_NUMBER persönliche Rufnummer
        Type.PAGER Funkruf
        Type.UAN Unternehmensrufnummer
        Type.VOICEMAIL Mailbox
        Type.UNKNOWN unbekannt
        Character.U+0009 ein Tabulator
        Character.U+000A ein Zeilenumbruch
        Character.U+000D ein Wagenrücklauf
        Character.U+2028 ein Zeilentrennzeichen
        Character.U+2029 ein Absatztrennzeichen
        """;

    public static readonly German Instance = new();

    private German()
        : base("de", Words)
    {
    }
}
