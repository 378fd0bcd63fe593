namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Italian.</summary>
internal sealed class Italian : Language
{
    public static readonly Italian Instance = new();

    private Italian()
        : base("it")
    {
        Add(Keys.Rejected, "Il record della telefonata non è stato salvato. Correggere quanto segue:");
        Add(Keys.RejectedMany, "Nessun record di telefonata è stato salvato (numero nella richiesta: {rows}). Correggere quanto segue:");
        Add(Keys.More, "e altri {count}, {total} in tutto: {counts}");
        Add(Keys.Failed, "Il record della telefonata non è stato salvato, perché non è stato possibile verificarlo. Informare un amministratore di quanto segue:");
        Add(Keys.Misregistered, "Il record della telefonata non è stato salvato, perché il passaggio «{step}» è registrato nel posto sbagliato. Informare un amministratore di quanto segue:");
        Add(Keys.Misconfigured, "Il record della telefonata non è stato salvato, perché la configurazione del passaggio «{step}» non è utilizzabile. Informare un amministratore di quanto segue:");
        Add(Keys.MisconfiguredVariable, "Il record della telefonata non è stato salvato, perché la variabile di ambiente «{variable}» non è utilizzabile. Informare un amministratore di quanto segue:");
        Add(Keys.Unanswered, "La richiesta non ha avuto risposta. Correggere quanto segue:");
        Add(Keys.UnansweredFailed, "La richiesta non ha avuto risposta, perché non è riuscita sul server. Informare un amministratore di quanto segue:");
        Add(Keys.UnansweredMisregistered, "La richiesta non ha avuto risposta, perché «{step}» è registrato nel posto sbagliato. Informare un amministratore di quanto segue:");
        Add(Keys.UnansweredMisconfigured, "La richiesta non ha avuto risposta, perché la variabile di ambiente «{variable}» non è utilizzabile. Informare un amministratore di quanto segue:");

        Add("PCC001", "il testo «{value}» è troppo lungo: numero di caratteri {length}, {excess} di troppo. Ridurlo a un massimo di {limit}.");
        Add("PCC002.Text", "qui non è possibile archiviare un valore di tipo {type}. Specificare un testo.");
        Add("PCC002.Choice", "qui non è possibile archiviare un valore di tipo {type}. Specificare una delle opzioni della colonna (OptionSetValue).");
        Add("PCC002.Integer", "qui non è possibile archiviare un valore di tipo {type}. Specificare un numero intero (Int32).");
        Add("PCC002.Boolean", "qui non è possibile archiviare un valore di tipo {type}. Specificare true o false (Boolean).");
        Add("PCC002.DateTime", "qui non è possibile archiviare un valore di tipo {type}. Specificare una data e un'ora (DateTime).");
        Add("PCC002.Lookup", "qui non è possibile archiviare un valore di tipo {type}. Specificare un riferimento (EntityReference) a un record di una di queste tabelle: {targets}.");
        Add("PCC003", "«{value}» non può essere visualizzato su una sola riga: il carattere {position} è {character}. Rimuoverlo.");
        Add("PCC003.Direction", "«{value}» viene visualizzato in un ordine diverso da quello in cui è memorizzato: il carattere {position} è {character}. Rimuoverlo.");
        Add("PCC004", "{value} non rientra nell'intervallo consentito. Specificare un numero intero da {minimum} a {maximum}.");
        Add("PCC005", "qui non è ammesso un record della tabella «{table}». Specificare un record di una di queste tabelle: {targets}.");
        Add("PCC005.NoTable", "il riferimento non indica alcuna tabella. Specificare un record di una di queste tabelle: {targets}.");
        Add("PCC006.Missing", "questa colonna è obbligatoria. Specificare un valore.");
        Add("PCC006.Emptied", "questa colonna è obbligatoria e non può essere svuotata. Specificare un valore oppure omettere la colonna.");
        Add("PCC007", "Dataverse gestisce questa colonna e scarta quanto specificato per essa. Omettere la colonna.");
        Add("PCC101.Blank", "il testo non contiene alcun carattere visibile. Specificare un numero di telefono oppure lasciare vuota la colonna.");
        Add("PCC101.NoDigit", "«{value}» non contiene alcuna cifra. Specificare un numero di telefono come +14255550123.");
        Add("PCC101.Words", "«{value}» non è un numero di telefono: non contiene alcuna cifra. Specificare un numero come +14255550123, oppure anonymous per un numero nascosto.");
        Add("PCC101.Character", "«{value}» non è un numero di telefono: il carattere {position} («{character}») non è ammesso in quella posizione. Specificare un numero come +14255550123.");
        Add("PCC101.Identifier", "«{value}» è l'identificatore di un utente o di un'app e non un numero di telefono. Specificare il numero della chiamata oppure lasciare vuota la colonna.");
        Add("PCC101.Masked", "«{value}» è mascherato: alcune cifre sono nascoste. Specificare il numero completo.");
        Add("PCC101.Scientific", "«{value}» è la notazione scientifica di un foglio di calcolo: alcune cifre sono andate perse. Riprendere il numero dalla sua origine, come testo.");
        Add("PCC101.Decimal", "«{value}» è un numero decimale, come lo scrivono i fogli di calcolo. Specificare solo le cifre prima del punto.");
        Add("PCC101.TooFewDigits", "«{value}» non è un numero di telefono: numero di cifre {digits}, minimo richiesto {fewest}. Specificare il numero completo.");
        Add("PCC101.TooManyDigits", "«{value}» non è un numero di telefono: numero di cifre {digits}, massimo consentito {most}. Specificare un solo numero.");
        Add("PCC101.Address", "«{value}» non è un indirizzo completo: vedere il carattere {position}. Specificarlo come sip:user@host o tel:+14255550123.");
        Add("PCC101.UnknownCallingCode", "«{value}» ha un prefisso internazionale sconosciuto: nessun paese usa {code}. Verificare le cifre dopo il segno +.");
        Add("PCC101.InternationalPrefix", "«{value}» contiene {prefix} dopo il segno +. Rimuovere {prefix}: il prefisso internazionale segue direttamente il segno +.");
        Add("PCC101.NoCallingCode", "«{value}» non ha un prefisso internazionale. Specificare il numero con il segno + e il prefisso internazionale, come +14255550123.");
        Add("PCC101.TooShort", "«{value}» è troppo corto per {region} ({code}): numero di cifre {digits}, minimo richiesto {fewest}. Specificare il numero completo.");
        Add("PCC101.TooLong", "«{value}» è troppo lungo per {region} ({code}): numero di cifre {digits}, massimo consentito {most}. Rimuovere ciò che non fa parte del numero, ad esempio un vecchio prefisso dopo {code}, un interno o un secondo numero.");
        Add("PCC101.NoSuchLength", "«{value}» ha un numero di cifre ({digits}) non previsto per {region} ({code}). Verificare il numero.");
        Add("PCC101.NotInPlan", "«{value}» non è un numero di {region} ({code}). Verificare il numero.");
        Add("PCC101.NotE164", "«{value}» non è scritto nel formato E.164. Specificarlo esattamente così: {e164}.");
        Add("PCC101.RegionNotAllowed", "«{value}» è un numero di {region}. Qui sono ammessi solo numeri di questi paesi o aree geografiche: {allowed}.");
        Add("PCC101.TypeNotAllowed", "«{value}» è un numero di tipo {type}. Qui sono ammessi solo numeri di questi tipi: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "qui non è ammesso un numero nascosto («{value}»). Specificare un numero di telefono oppure lasciare vuota la colonna.");
        Add("PCC101.AddressNotAllowed", "qui non è ammesso l'indirizzo «{value}». Specificare un numero di telefono come +14255550123.");
        Add("PCC101.ShortNotAllowed", "qui non è ammesso il numero breve «{value}». Specificare un numero di telefono completo come +14255550123.");
        Add("PCC101.ExtensionNotAllowed", "qui non è ammesso un interno, come in «{value}». Specificare un numero di telefono senza interno, come +14255550123.");
        Add("PCC101.NonGeographicNotAllowed", "«{value}» è un numero che non appartiene ad alcun paese ({code}). Specificare un numero di un paese.");
        Add("PCC201", "{value} non è uno stato di questa tabella. Specificare uno di questi valori: {allowed}.");
        Add("PCC202", "{value} non è un motivo stato di questa tabella. Specificare uno di questi valori: {allowed}.");
        Add("PCC203", "il motivo stato {status} non corrisponde allo stato {state}. Specificare uno di questi valori: {allowed}.");
        Add("PCC204", "questa colonna non può essere svuotata. Ometterla oppure specificare uno di questi valori: {allowed}.");
        Add("PCC205", "qui non è consentito passare da {from} a {to}. Lasciare lo stato {from}.");
        Add("PCC206", "questa colonna non può essere modificata finché lo stato è {state}. Impostare lo stato su {active} prima oppure nella stessa richiesta.");
        Add("PCC301", "questa colonna non può più essere modificata una volta compilata. Ometterla oppure creare un nuovo record.");

        Add("PCC900", "si è verificato un errore imprevisto. La causa è riportata nel log di traccia.");
        Add("PCC901.Message", "il messaggio {message}. Il passaggio è destinato a: {allowed}.");
        Add("PCC901.Table", "la tabella {table}. Il passaggio è destinato a {allowed}.");
        Add("PCC901.Parameter", "il parametro {parameter} manca o non è del tipo {type}.");
        Add("PCC901.Stage", "la fase {stage}. La classe è destinata all’operazione principale di un’API personalizzata, fase {allowed}.");
        Add("PCC902.NotJson", "JSON non valido: «{character}» non è ammesso qui.");
        Add("PCC902.Unfinished", "JSON non valido: il testo termina troppo presto.");
        Add("PCC902.Key", "l'impostazione «{key}» non esiste. Specificare una di queste: {allowed}.");
        Add("PCC902.Twice", "l'impostazione «{key}» è specificata due volte. Specificarla una sola volta.");
        Add("PCC902.Type", "qui non è ammesso un valore JSON di tipo {type}. Specificarne uno di tipo {expected}.");
        Add("PCC902.Value", "il valore «{value}» non è riconosciuto. Specificare uno di questi valori: {allowed}.");
        Add("PCC902.Word", "«{value}» non può indicare un numero nascosto. Specificare al massimo {most} caratteri che iniziano con una lettera, senza cifre e senza uno spazio alla fine.");
        Add("PCC902.TooMany", "{count} valori sono troppi. Specificarne al massimo {most}.");

        Add(Keys.InputMissing, "l’input manca. Specificare un valore.");
        Add(Keys.InputType, "un valore di tipo {type} non può essere usato qui. Specificare un valore di tipo {expected}.");
        Add(Keys.InputRegion, "l’area geografica «{value}» non esiste. Specificare le due lettere di un’area geografica, ad esempio US, oppure ometterla.");
        Add(Keys.InputLevel, "il livello «{value}» non esiste. Specificare uno di questi livelli: {allowed}.");
        Add(Keys.InputColumn, "non esiste la colonna telefonica «{value}». Specificare una di queste colonne: {allowed}, oppure omettere il parametro.");
        Add(Keys.InputRow, "la tabella {table} non ha alcun record {id}, oppure non si dispone dell’autorizzazione per leggerlo. Controllare l’identificatore.");
        Add(Keys.InputTable, "un record della tabella {table} non può essere verificato. Specificare un record di {allowed}.");
    }
}
