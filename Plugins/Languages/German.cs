namespace PhoneCallCtx.Plugins.Languages;

/// <summary>German.</summary>
internal sealed class German : Language
{
    public static readonly German Instance = new();

    private German()
        : base("de")
    {
        Add(Keys.Rejected, "Der Telefonanruf-Datensatz wurde nicht gespeichert. Bitte korrigieren Sie Folgendes:");
        Add(Keys.RejectedMany, "Kein Telefonanruf-Datensatz wurde gespeichert (Anzahl in der Anforderung: {rows}). Bitte korrigieren Sie Folgendes:");
        Add(Keys.RejectedVariable, "Der Wert der Umgebungsvariable „{variable}“ wurde nicht gespeichert. Bitte korrigieren Sie Folgendes:");
        Add(Keys.More, "Und {count} weitere, insgesamt {total}: {counts}");
        Add(Keys.Failed, "Der Telefonanruf-Datensatz wurde nicht gespeichert, weil er nicht geprüft werden konnte. Bitte teilen Sie einem Administrator Folgendes mit:");
        Add(Keys.Misregistered, "Der Telefonanruf-Datensatz wurde nicht gespeichert, weil der Schritt „{step}“ an der falschen Stelle registriert ist. Bitte teilen Sie einem Administrator Folgendes mit:");
        Add(Keys.Misconfigured, "Der Telefonanruf-Datensatz wurde nicht gespeichert, weil die Konfiguration des Schritts „{step}“ nicht verwendet werden kann. Bitte teilen Sie einem Administrator Folgendes mit:");
        Add(Keys.MisconfiguredVariable, "Der Telefonanruf-Datensatz wurde nicht gespeichert, weil die Umgebungsvariable „{variable}“ nicht verwendet werden kann. Bitte teilen Sie einem Administrator Folgendes mit:");
        Add(Keys.Unanswered, "Die Anforderung wurde nicht beantwortet. Bitte korrigieren Sie Folgendes:");
        Add(Keys.UnansweredFailed, "Die Anforderung wurde nicht beantwortet, weil sie auf dem Server fehlgeschlagen ist. Bitte teilen Sie einem Administrator Folgendes mit:");
        Add(Keys.UnansweredMisregistered, "Die Anforderung wurde nicht beantwortet, weil „{step}“ an der falschen Stelle registriert ist. Bitte teilen Sie einem Administrator Folgendes mit:");
        Add(Keys.UnansweredMisconfigured, "Die Anforderung wurde nicht beantwortet, weil die Umgebungsvariable „{variable}“ nicht verwendet werden kann. Bitte teilen Sie einem Administrator Folgendes mit:");

        Add("PCC001", "„{value}“ ist {length} Zeichen lang und damit um {excess} zu lang. Kürzen Sie den Text auf {limit} Zeichen.");
        Add("PCC002.Text", "Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie Text an.");
        Add("PCC002.Choice", "Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie eine der Optionen der Spalte an (OptionSetValue).");
        Add("PCC002.Integer", "Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie eine ganze Zahl an (Int32).");
        Add("PCC002.Boolean", "Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie true oder false an (Boolean).");
        Add("PCC002.DateTime", "Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie Datum und Uhrzeit an (DateTime).");
        Add("PCC002.Lookup", "Ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie einen Verweis (EntityReference) auf einen Datensatz einer dieser Tabellen an: {targets}.");
        Add("PCC003", "„{value}“ kann nicht in einer Zeile angezeigt werden: Zeichen {position} ist {character}. Entfernen Sie es.");
        Add("PCC003.Direction", "„{value}“ wird in anderer Reihenfolge angezeigt als gespeichert: Zeichen {position} ist {character}. Entfernen Sie es.");
        Add("PCC004", "{value} liegt außerhalb des zulässigen Bereichs. Geben Sie eine ganze Zahl von {minimum} bis {maximum} ein.");
        Add("PCC005", "Ein Datensatz der Tabelle „{table}“ ist hier nicht zulässig. Verwenden Sie einen Datensatz einer dieser Tabellen: {targets}.");
        Add("PCC005.NoTable", "Der Verweis nennt keine Tabelle. Verwenden Sie einen Datensatz einer dieser Tabellen: {targets}.");
        Add("PCC006.Missing", "Dieses Feld ist erforderlich. Geben Sie einen Wert ein.");
        Add("PCC006.Emptied", "Dieses Feld ist erforderlich und kann nicht geleert werden. Geben Sie einen Wert ein oder lassen Sie das Feld unverändert.");
        Add("PCC007", "Dataverse verwaltet dieses Feld selbst und verwirft, was dafür angegeben wird. Lassen Sie das Feld unverändert (API: Senden Sie die Spalte nicht).");
        Add("PCC101.Blank", "Der Text enthält kein sichtbares Zeichen. Geben Sie eine Telefonnummer ein oder lassen Sie das Feld leer.");
        Add("PCC101.NoDigit", "„{value}“ enthält keine Ziffer. Geben Sie eine Telefonnummer wie +14255550123 ein.");
        Add("PCC101.Words", "„{value}“ ist keine Telefonnummer: Es ist keine Ziffer enthalten. Geben Sie eine Nummer wie +14255550123 ein oder anonymous für eine unterdrückte Rufnummer.");
        Add("PCC101.Character", "„{value}“ ist keine Telefonnummer: Zeichen {position} („{character}“) ist an dieser Stelle nicht zulässig. Geben Sie eine Nummer wie +14255550123 ein.");
        Add("PCC101.Identifier", "„{value}“ ist die Kennung eines Benutzers oder einer App und keine Telefonnummer. Geben Sie die Nummer des Anrufs ein oder lassen Sie das Feld leer.");
        Add("PCC101.Masked", "„{value}“ ist maskiert: Einige Ziffern sind verdeckt. Geben Sie die vollständige Nummer ein.");
        Add("PCC101.Scientific", "„{value}“ ist die wissenschaftliche Schreibweise einer Tabellenkalkulation: Ziffern sind verloren gegangen. Übernehmen Sie die Nummer noch einmal als Text aus ihrer Quelle.");
        Add("PCC101.Decimal", "„{value}“ ist eine Dezimalzahl, wie Tabellenkalkulationen sie schreiben. Geben Sie nur die Ziffern vor dem Punkt ein.");
        Add("PCC101.TooFewDigits", "„{value}“ ist keine Telefonnummer (Ziffern: {digits}, mindestens: {fewest}). Geben Sie die vollständige Nummer ein.");
        Add("PCC101.TooManyDigits", "„{value}“ ist keine Telefonnummer (Ziffern: {digits}, höchstens: {most}). Geben Sie nur eine Nummer ein.");
        Add("PCC101.Address", "„{value}“ ist keine vollständige Adresse. Prüfen Sie Zeichen {position}. Geben Sie die Adresse in der Form sip:user@host oder tel:+14255550123 ein.");
        Add("PCC101.UnknownCallingCode", "„{value}“ hat eine unbekannte Ländervorwahl: Kein Land verwendet {code}. Prüfen Sie die Ziffern nach dem +.");
        Add("PCC101.InternationalPrefix", "„{value}“ enthält {prefix} nach dem Pluszeichen. Lassen Sie {prefix} weg: Die Ländervorwahl steht direkt nach dem +.");
        Add("PCC101.NoCallingCode", "„{value}“ hat keine Ländervorwahl. Geben Sie die Nummer mit + und Ländervorwahl ein (zum Beispiel +14255550123).");
        Add("PCC101.TooShort", "„{value}“ ist zu kurz für die Region {region} mit der Ländervorwahl {code} (Ziffern: {digits}, mindestens: {fewest}). Geben Sie die vollständige Nummer ein.");
        Add("PCC101.TooLong", "„{value}“ ist zu lang für die Region {region} mit der Ländervorwahl {code} (Ziffern: {digits}, höchstens: {most}). Lassen Sie weg, was nicht zur Nummer gehört, etwa eine alte Vorwahl nach {code}, eine Durchwahl oder eine zweite Nummer.");
        Add("PCC101.NoSuchLength", "„{value}“ hat {digits} Ziffern. Keine Nummer der Region {region} mit der Ländervorwahl {code} hat diese Länge. Prüfen Sie die Nummer.");
        Add("PCC101.NotInPlan", "„{value}“ ist keine Nummer der Region {region} mit der Ländervorwahl {code}. Prüfen Sie die Nummer.");
        Add("PCC101.NotE164", "„{value}“ ist nicht im internationalen Format (E.164). Geben Sie stattdessen {e164} ein.");
        Add("PCC101.RegionNotAllowed", "„{value}“ ist eine Nummer der Region {region}. Hier sind nur Nummern dieser Regionen zulässig: {allowed}.");
        Add("PCC101.TypeNotAllowed", "„{value}“ ist eine Nummer vom Typ {type}. Hier sind nur Nummern dieser Typen zulässig: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "Eine unterdrückte Rufnummer („{value}“) ist hier nicht zulässig. Geben Sie eine Telefonnummer ein oder lassen Sie das Feld leer.");
        Add("PCC101.AddressNotAllowed", "Die Adresse „{value}“ ist hier nicht zulässig. Geben Sie eine Telefonnummer wie +14255550123 ein.");
        Add("PCC101.ShortNotAllowed", "Die Kurznummer „{value}“ ist hier nicht zulässig. Geben Sie eine vollständige Telefonnummer wie +14255550123 ein.");
        Add("PCC101.ExtensionNotAllowed", "Eine Durchwahl, wie in „{value}“, ist hier nicht zulässig. Geben Sie eine Telefonnummer wie +14255550123 ohne Durchwahl ein.");
        Add("PCC101.NonGeographicNotAllowed", "„{value}“ ist eine Nummer, die zu keinem Land gehört ({code}). Geben Sie eine Nummer ein, die zu einem Land gehört.");
        Add("PCC201", "{value} ist kein Status dieser Tabelle. Verwenden Sie einen dieser Werte: {allowed}.");
        Add("PCC202", "{value} ist kein Statusgrund dieser Tabelle. Verwenden Sie einen dieser Werte: {allowed}.");
        Add("PCC203", "Der Statusgrund {status} gehört nicht zum Status {state}. Verwenden Sie einen dieser Werte: {allowed}.");
        Add("PCC204", "Dieses Feld kann nicht geleert werden. Lassen Sie das Feld unverändert oder verwenden Sie einen dieser Werte: {allowed}.");
        Add("PCC205", "Ein Wechsel von {from} zu {to} ist hier nicht zulässig. Belassen Sie den Status bei {from}.");
        Add("PCC206", "Dieses Feld kann nicht geändert werden, solange der Status {state} ist. Lassen Sie das Feld unverändert oder ändern Sie den Status zuerst auf {active}. Über die API ist das auch in derselben Anforderung möglich.");
        Add("PCC301", "Dieses Feld kann nicht mehr geändert werden, sobald es einen Wert hat. Lassen Sie das Feld unverändert oder erstellen Sie einen neuen Datensatz.");

        Add("PCC900", "Ein unerwarteter Fehler ist aufgetreten. Die Ursache steht im Ablaufverfolgungsprotokoll.");
        Add("PCC901.Message", "Das Plug-In ist für die Nachricht {message} registriert, vorgesehen ist es für: {allowed}.");
        Add("PCC901.Table", "Das Plug-In ist für die Tabelle {table} registriert, vorgesehen ist es für {allowed}.");
        Add("PCC901.Parameter", "Der Parameter {parameter} fehlt oder ist nicht vom Typ {type}.");
        Add("PCC901.Stage", "Das Plug-In ist für die Phase {stage} registriert, vorgesehen ist es für die Hauptoperation einer benutzerdefinierten API, Phase {allowed}.");
        Add("PCC902.NotJson", "Kein gültiges JSON: „{character}“ ist hier nicht zulässig.");
        Add("PCC902.Unfinished", "Kein gültiges JSON: Der Text endet zu früh.");
        Add("PCC902.Key", "Die Einstellung „{key}“ gibt es nicht. Verwenden Sie eine dieser Einstellungen: {allowed}.");
        Add("PCC902.Twice", "Die Einstellung „{key}“ ist zweimal angegeben. Geben Sie sie nur einmal an.");
        Add("PCC902.Type", "Ein JSON-Wert vom Typ {type} ist hier nicht zulässig. Geben Sie einen Wert vom Typ {expected} an.");
        Add("PCC902.Value", "„{value}“ ist nicht bekannt. Verwenden Sie einen dieser Werte: {allowed}.");
        Add("PCC902.Word", "„{value}“ kann keine unterdrückte Rufnummer bezeichnen. Geben Sie höchstens {most} Zeichen an, die mit einem Buchstaben beginnen, ohne Ziffern und ohne Leerzeichen am Ende.");
        Add("PCC902.TooMany", "{count} Werte sind zu viele. Geben Sie höchstens {most} an.");

        Add(Keys.InputMissing, "Die Eingabe fehlt. Geben Sie einen Wert an.");
        Add(Keys.InputType, "Ein Wert vom Typ {type} kann hier nicht verwendet werden. Geben Sie einen vom Typ {expected} an.");
        Add(Keys.InputRegion, "Die Region „{value}“ gibt es nicht. Geben Sie die zwei Buchstaben einer Region wie US an oder lassen Sie die Angabe weg.");
        Add(Keys.InputLevel, "Die Stufe „{value}“ gibt es nicht. Verwenden Sie eine dieser Stufen: {allowed}.");
        Add(Keys.InputColumn, "Es gibt keine Telefonspalte „{value}“. Verwenden Sie eine dieser Spalten: {allowed}, oder lassen Sie die Angabe weg.");
        Add(Keys.InputRow, "Die Tabelle {table} hat keinen Datensatz {id}, oder Sie haben keine Berechtigung, ihn zu lesen. Prüfen Sie den Bezeichner.");
        Add(Keys.InputTable, "Ein Datensatz der Tabelle {table} kann nicht geprüft werden. Verwenden Sie einen Datensatz der Tabelle {allowed}.");

        Add(Keys.Label, "„{column}“: {text}");
        Add("Option.Active", "Aktiv");
        Add("Option.Inactive", "Inaktiv");
        Add("Type.FIXED_LINE", "Festnetz");
        Add("Type.MOBILE", "Mobilfunk");
        Add("Type.FIXED_LINE_OR_MOBILE", "Festnetz oder Mobilfunk");
        Add("Type.TOLL_FREE", "gebührenfreier Dienst");
        Add("Type.PREMIUM_RATE", "Premium-Dienst");
        Add("Type.SHARED_COST", "Dienst mit geteilten Kosten");
        Add("Type.VOIP", "VoIP");
        Add("Type.PERSONAL_NUMBER", "persönliche Rufnummer");
        Add("Type.PAGER", "Funkruf");
        Add("Type.UAN", "Unternehmensrufnummer");
        Add("Type.VOICEMAIL", "Mailbox");
        Add("Type.UNKNOWN", "unbekannt");
        Add("Character.U+0009", "ein Tabulator");
        Add("Character.U+000A", "ein Zeilenumbruch");
        Add("Character.U+000D", "ein Wagenrücklauf");
        Add("Character.U+2028", "ein Zeilentrennzeichen");
        Add("Character.U+2029", "ein Absatztrennzeichen");
    }
}
