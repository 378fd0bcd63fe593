namespace PhoneCallCtx.Plugins.Languages;

/// <summary>German.</summary>
internal sealed class German : Language
{
    public static readonly German Instance = new();

    private German()
        : base("de")
    {
        Add(Keys.Rejected, "Der Telefonanruf-Datensatz wurde nicht gespeichert. Bitte korrigieren Sie:");
        Add(Keys.RejectedMany, "Kein Telefonanruf-Datensatz wurde gespeichert (Anzahl im Aufruf: {rows}). Bitte korrigieren Sie:");
        Add(Keys.More, "und {count} weitere, insgesamt {total}: {counts}");
        Add(Keys.Failed, "Der Telefonanruf-Datensatz wurde nicht gespeichert, weil er nicht geprüft werden konnte. Bitte informieren Sie einen Administrator:");
        Add(Keys.Misregistered, "Der Telefonanruf-Datensatz wurde nicht gespeichert, weil der Schritt „{step}“ an der falschen Stelle registriert ist. Bitte informieren Sie einen Administrator:");
        Add(Keys.Misconfigured, "Der Telefonanruf-Datensatz wurde nicht gespeichert, weil die Konfiguration des Schritts „{step}“ nicht verwendet werden kann. Bitte informieren Sie einen Administrator:");
        Add(Keys.MisconfiguredVariable, "Der Telefonanruf-Datensatz wurde nicht gespeichert, weil die Umgebungsvariable „{variable}“ nicht verwendet werden kann. Bitte informieren Sie einen Administrator:");
        Add(Keys.Unanswered, "Die Anfrage wurde nicht beantwortet. Bitte korrigieren Sie:");
        Add(Keys.UnansweredFailed, "Die Anfrage wurde nicht beantwortet, weil sie auf dem Server fehlgeschlagen ist. Bitte informieren Sie einen Administrator:");
        Add(Keys.UnansweredMisregistered, "Die Anfrage wurde nicht beantwortet, weil „{step}“ an der falschen Stelle registriert ist. Bitte informieren Sie einen Administrator:");
        Add(Keys.UnansweredMisconfigured, "Die Anfrage wurde nicht beantwortet, weil die Umgebungsvariable „{variable}“ nicht verwendet werden kann. Bitte informieren Sie einen Administrator:");

        Add("PCC001", "„{value}“ ist {length} Zeichen lang, {excess} zu viel. Kürzen Sie den Text auf {limit}.");
        Add("PCC002.Text", "ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie Text an.");
        Add("PCC002.Choice", "ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie eine der Optionen der Spalte an (OptionSetValue).");
        Add("PCC002.Integer", "ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie eine ganze Zahl an (Int32).");
        Add("PCC002.Boolean", "ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie true oder false an (Boolean).");
        Add("PCC002.DateTime", "ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie Datum und Uhrzeit an (DateTime).");
        Add("PCC002.Lookup", "ein Wert vom Typ {type} kann hier nicht gespeichert werden. Geben Sie einen Verweis (EntityReference) auf einen Datensatz einer dieser Tabellen an: {targets}.");
        Add("PCC003", "„{value}“ kann nicht in einer Zeile angezeigt werden: Zeichen {position} ist {character}. Entfernen Sie es.");
        Add("PCC003.Direction", "„{value}“ wird in anderer Reihenfolge angezeigt als gespeichert: Zeichen {position} ist {character}. Entfernen Sie es.");
        Add("PCC004", "{value} liegt außerhalb des zulässigen Bereichs. Geben Sie eine ganze Zahl von {minimum} bis {maximum} an.");
        Add("PCC005", "ein Datensatz der Tabelle „{table}“ ist hier nicht zulässig. Geben Sie einen Datensatz einer dieser Tabellen an: {targets}.");
        Add("PCC005.NoTable", "der Verweis nennt keine Tabelle. Geben Sie einen Datensatz einer dieser Tabellen an: {targets}.");
        Add("PCC006.Missing", "diese Spalte ist erforderlich. Geben Sie einen Wert an.");
        Add("PCC006.Emptied", "diese Spalte ist erforderlich und kann nicht geleert werden. Geben Sie einen Wert an oder lassen Sie die Spalte weg.");
        Add("PCC007", "Dataverse verwaltet diese Spalte selbst und verwirft, was dafür angegeben wird. Lassen Sie die Spalte weg.");
        Add("PCC101.Blank", "der Text enthält kein sichtbares Zeichen. Geben Sie eine Telefonnummer an oder lassen Sie die Spalte leer.");
        Add("PCC101.NoDigit", "„{value}“ enthält keine Ziffer. Geben Sie eine Telefonnummer wie +14255550123 an.");
        Add("PCC101.Words", "„{value}“ ist keine Telefonnummer: Es ist keine Ziffer enthalten. Geben Sie eine Nummer wie +14255550123 an oder anonymous für eine unterdrückte Rufnummer.");
        Add("PCC101.Character", "„{value}“ ist keine Telefonnummer: Zeichen {position} („{character}“) ist an dieser Stelle nicht zulässig. Geben Sie eine Nummer wie +14255550123 an.");
        Add("PCC101.Identifier", "„{value}“ ist die Kennung eines Benutzers oder einer App und keine Telefonnummer. Geben Sie die Nummer des Anrufs an oder lassen Sie die Spalte leer.");
        Add("PCC101.Masked", "„{value}“ ist maskiert: Einige Ziffern sind verdeckt. Geben Sie die vollständige Nummer an.");
        Add("PCC101.Scientific", "„{value}“ ist die wissenschaftliche Schreibweise einer Tabellenkalkulation: Ziffern sind verloren gegangen. Übernehmen Sie die Nummer noch einmal als Text aus ihrer Quelle.");
        Add("PCC101.Decimal", "„{value}“ ist eine Dezimalzahl, wie Tabellenkalkulationen sie schreiben. Geben Sie nur die Ziffern vor dem Punkt an.");
        Add("PCC101.TooFewDigits", "„{value}“ ist keine Telefonnummer: Ziffernanzahl {digits}, mindestens {fewest} erforderlich. Geben Sie die vollständige Nummer an.");
        Add("PCC101.TooManyDigits", "„{value}“ ist keine Telefonnummer: Ziffernanzahl {digits}, höchstens {most} zulässig. Geben Sie nur eine Nummer an.");
        Add("PCC101.Address", "„{value}“ ist keine vollständige Adresse: siehe Zeichen {position}. Geben Sie sie in der Form sip:user@host oder tel:+14255550123 an.");
        Add("PCC101.UnknownCallingCode", "„{value}“ hat eine unbekannte Ländervorwahl: Kein Land verwendet {code}. Prüfen Sie die Ziffern nach dem +.");
        Add("PCC101.InternationalPrefix", "„{value}“ enthält {prefix} nach dem Pluszeichen. Lassen Sie {prefix} weg: Die Ländervorwahl steht direkt nach dem +.");
        Add("PCC101.NoCallingCode", "„{value}“ hat keine Ländervorwahl. Geben Sie die Nummer mit + und Ländervorwahl an, wie +14255550123.");
        Add("PCC101.TooShort", "„{value}“ ist zu kurz für {region} ({code}): Ziffernanzahl {digits}, mindestens {fewest} erforderlich. Geben Sie die vollständige Nummer an.");
        Add("PCC101.TooLong", "„{value}“ ist zu lang für {region} ({code}): Ziffernanzahl {digits}, höchstens {most} zulässig. Lassen Sie weg, was nicht zur Nummer gehört, etwa eine alte Vorwahl nach {code}, eine Durchwahl oder eine zweite Nummer.");
        Add("PCC101.NoSuchLength", "„{value}“ hat eine Ziffernanzahl ({digits}), die keine Nummer von {region} ({code}) hat. Prüfen Sie die Nummer.");
        Add("PCC101.NotInPlan", "„{value}“ ist keine Nummer von {region} ({code}). Prüfen Sie die Nummer.");
        Add("PCC101.NotE164", "„{value}“ ist nicht im Format E.164 geschrieben. Geben Sie die Nummer genau so an: {e164}.");
        Add("PCC101.RegionNotAllowed", "„{value}“ ist eine Nummer von {region}. Hier sind nur Nummern dieser Regionen zulässig: {allowed}.");
        Add("PCC101.TypeNotAllowed", "„{value}“ ist eine Nummer vom Typ {type}. Hier sind nur Nummern dieser Typen zulässig: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "eine unterdrückte Rufnummer („{value}“) ist hier nicht zulässig. Geben Sie eine Telefonnummer an oder lassen Sie die Spalte leer.");
        Add("PCC101.AddressNotAllowed", "die Adresse „{value}“ ist hier nicht zulässig. Geben Sie eine Telefonnummer wie +14255550123 an.");
        Add("PCC101.ShortNotAllowed", "die Kurznummer „{value}“ ist hier nicht zulässig. Geben Sie eine vollständige Telefonnummer wie +14255550123 an.");
        Add("PCC101.ExtensionNotAllowed", "eine Nebenstelle, wie in „{value}“, ist hier nicht zulässig. Geben Sie eine Telefonnummer wie +14255550123 ohne Nebenstelle an.");
        Add("PCC101.NonGeographicNotAllowed", "„{value}“ ist eine Nummer, die zu keinem Land gehört ({code}). Geben Sie eine Nummer eines Landes an.");
        Add("PCC201", "{value} ist kein Status dieser Tabelle. Geben Sie einen dieser Werte an: {allowed}.");
        Add("PCC202", "{value} ist kein Statusgrund dieser Tabelle. Geben Sie einen dieser Werte an: {allowed}.");
        Add("PCC203", "der Statusgrund {status} gehört nicht zum Status {state}. Geben Sie einen dieser Werte an: {allowed}.");
        Add("PCC204", "diese Spalte kann nicht geleert werden. Lassen Sie die Spalte weg oder geben Sie einen dieser Werte an: {allowed}.");
        Add("PCC205", "ein Wechsel von {from} zu {to} ist hier nicht zulässig. Belassen Sie den Status bei {from}.");
        Add("PCC206", "diese Spalte kann nicht geändert werden, solange der Status {state} ist. Setzen Sie den Status zuvor oder im selben Aufruf auf {active}.");
        Add("PCC301", "diese Spalte kann nicht mehr geändert werden, sobald sie einen Wert hat. Lassen Sie die Spalte weg oder erstellen Sie einen neuen Datensatz.");

        Add("PCC900", "ein unerwarteter Fehler ist aufgetreten. Die Ursache steht im Ablaufverfolgungsprotokoll.");
        Add("PCC901.Message", "die Nachricht {message}. Der Schritt ist vorgesehen für: {allowed}.");
        Add("PCC901.Table", "die Tabelle {table}. Der Schritt ist vorgesehen für {allowed}.");
        Add("PCC901.Parameter", "der Parameter {parameter} fehlt oder ist nicht vom Typ {type}.");
        Add("PCC901.Stage", "die Phase {stage}. Die Klasse ist für die Hauptoperation einer benutzerdefinierten API vorgesehen, Phase {allowed}.");
        Add("PCC902.NotJson", "kein gültiges JSON: „{character}“ ist hier nicht zulässig.");
        Add("PCC902.Unfinished", "kein gültiges JSON: Der Text endet zu früh.");
        Add("PCC902.Key", "die Einstellung „{key}“ gibt es nicht. Geben Sie eine dieser Einstellungen an: {allowed}.");
        Add("PCC902.Twice", "„{key}“ ist zweimal angegeben. Geben Sie diese Einstellung nur einmal an.");
        Add("PCC902.Type", "ein JSON-Wert vom Typ {type} ist hier nicht zulässig. Geben Sie einen Wert vom Typ {expected} an.");
        Add("PCC902.Value", "„{value}“ ist nicht bekannt. Geben Sie einen dieser Werte an: {allowed}.");
        Add("PCC902.Word", "„{value}“ kann nicht für eine unterdrückte Rufnummer stehen. Geben Sie höchstens {most} Zeichen an, die mit einem Buchstaben beginnen, ohne Ziffern und ohne Leerzeichen am Ende.");
        Add("PCC902.TooMany", "{count} Werte sind zu viele. Geben Sie höchstens {most} an.");

        Add(Keys.InputMissing, "die Eingabe fehlt. Geben Sie einen Wert an.");
        Add(Keys.InputType, "ein Wert vom Typ {type} kann hier nicht verwendet werden. Geben Sie einen vom Typ {expected} an.");
        Add(Keys.InputRegion, "die Region „{value}“ gibt es nicht. Geben Sie die zwei Buchstaben einer Region wie US an oder lassen Sie sie weg.");
        Add(Keys.InputLevel, "die Stufe „{value}“ gibt es nicht. Geben Sie eine von diesen an: {allowed}.");
        Add(Keys.InputColumn, "es gibt keine Telefonspalte „{value}“. Geben Sie eine dieser Spalten an: {allowed}, oder lassen Sie die Angabe weg.");
        Add(Keys.InputRow, "die Tabelle {table} hat keinen Datensatz {id}, oder Sie dürfen ihn nicht lesen. Prüfen Sie den Bezeichner.");
        Add(Keys.InputTable, "ein Datensatz der Tabelle {table} kann nicht geprüft werden. Geben Sie einen Datensatz von {allowed} an.");
    }
}
