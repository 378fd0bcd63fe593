namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Italian.</summary>
internal sealed class Italian : Language
{
    private const string Words = """
        Rejected Il record della telefonata non è stato salvato. Correggere quanto segue:
        RejectedMany Nessun record di telefonata è stato salvato (numero nella richiesta: {rows}). Correggere quanto segue:
        RejectedVariable Il valore della variabile di ambiente «{variable}» non è stato salvato. Correggere quanto segue:
        More E altri {count}, {total} in tutto: {counts}
        Failed Il record della telefonata non è stato salvato perché non è stato possibile verificarlo. Informare un amministratore di quanto segue:
        Misregistered Il record della telefonata non è stato salvato perché il passaggio «{step}» è registrato in un punto errato. Informare un amministratore di quanto segue:
        Misconfigured Il record della telefonata non è stato salvato perché la configurazione del passaggio «{step}» non è utilizzabile. Informare un amministratore di quanto segue:
        MisconfiguredVariable Il record della telefonata non è stato salvato perché la variabile di ambiente «{variable}» non è utilizzabile. Informare un amministratore di quanto segue:
        Unanswered La richiesta non ha avuto risposta. Correggere quanto segue:
        UnansweredFailed La richiesta non ha avuto risposta perché si è verificato un errore sul server. Informare un amministratore di quanto segue:
        UnansweredMisregistered La richiesta non ha avuto risposta perché «{step}» è registrato in un punto errato. Informare un amministratore di quanto segue:
        UnansweredMisconfigured La richiesta non ha avuto risposta perché la variabile di ambiente «{variable}» non è utilizzabile. Informare un amministratore di quanto segue:

        PCC001 Il testo «{value}» è troppo lungo (caratteri: {length}, in eccesso: {excess}). Ridurlo a un massimo di {limit} caratteri.
        PCC002.Text Qui non è possibile archiviare un valore di tipo {type}. Specificare un testo.
        PCC002.Choice Qui non è possibile archiviare un valore di tipo {type}. Specificare una delle opzioni della colonna (OptionSetValue).
        PCC002.Integer Qui non è possibile archiviare un valore di tipo {type}. Specificare un numero intero (Int32).
        PCC002.Boolean Qui non è possibile archiviare un valore di tipo {type}. Specificare true o false (Boolean).
        PCC002.DateTime Qui non è possibile archiviare un valore di tipo {type}. Specificare una data e un’ora (DateTime).
        PCC002.Lookup Qui non è possibile archiviare un valore di tipo {type}. Specificare un riferimento (EntityReference) a un record di una di queste tabelle: {targets}.
        PCC003 «{value}» non può essere visualizzato su una sola riga: il carattere {position} è {character}. Rimuoverlo.
        PCC003.Direction «{value}» viene visualizzato in un ordine diverso da quello in cui è memorizzato: il carattere {position} è {character}. Rimuoverlo.
        PCC004 {value} non rientra nell’intervallo consentito. Immettere un numero intero da {minimum} a {maximum}.
        PCC005 Qui non è ammesso un record della tabella «{table}». Usare un record di una di queste tabelle: {targets}.
        PCC005.NoTable Il riferimento non indica alcuna tabella. Usare un record di una di queste tabelle: {targets}.
        PCC006.Missing Questo campo è obbligatorio. Immettere un valore.
        PCC006.Emptied Questo campo è obbligatorio e non può essere svuotato. Immettere un valore oppure lasciare invariato il campo.
        PCC007 Dataverse gestisce questo campo e scarta quanto specificato per esso. Lasciare invariato il campo (API: non inviare la colonna).
        PCC101.Blank Il testo non contiene alcun carattere visibile. Immettere un numero di telefono oppure lasciare vuoto il campo.
        PCC101.NoDigit «{value}» non contiene alcuna cifra. Immettere un numero di telefono (ad esempio +14255550123).
        PCC101.Words «{value}» non è un numero di telefono: non contiene alcuna cifra. Immettere un numero come +14255550123, oppure anonymous per un numero nascosto.
        PCC101.Character «{value}» non è un numero di telefono: il carattere {position} («{character}») non è ammesso in quella posizione. Immettere un numero (ad esempio +14255550123).
        PCC101.Identifier «{value}» è l’identificatore di un utente o di un’app e non un numero di telefono. Immettere il numero della chiamata oppure lasciare vuoto il campo.
        PCC101.Masked «{value}» è mascherato: alcune cifre sono nascoste. Immettere il numero completo.
        PCC101.Scientific «{value}» è la notazione scientifica di un foglio di calcolo: alcune cifre sono andate perse. Riprendere il numero dalla sua origine, come testo.
        PCC101.Decimal «{value}» è un numero decimale, come lo scrivono i fogli di calcolo. Immettere solo le cifre prima del punto.
        PCC101.TooFewDigits «{value}» non è un numero di telefono (cifre: {digits}, minimo: {fewest}). Immettere il numero completo.
        PCC101.TooManyDigits «{value}» non è un numero di telefono (cifre: {digits}, massimo: {most}). Immettere un solo numero.
        PCC101.Address «{value}» non è un indirizzo completo. Verificare il carattere {position}. Immettere un indirizzo completo (ad esempio sip:user@host o tel:+14255550123).
        PCC101.UnknownCallingCode «{value}» ha un prefisso internazionale sconosciuto: nessun paese usa {code}. Verificare le cifre dopo il segno +.
        PCC101.InternationalPrefix «{value}» contiene {prefix} dopo il segno +. Rimuovere {prefix}: il prefisso internazionale segue direttamente il segno +.
        PCC101.NoCallingCode «{value}» non ha un prefisso internazionale. Immettere il numero con il segno + e il prefisso internazionale (ad esempio +14255550123).
        PCC101.TooShort «{value}» è troppo corto per il paese/area geografica {region}, prefisso internazionale {code} (cifre: {digits}, minimo: {fewest}). Immettere il numero completo.
        PCC101.TooLong «{value}» è troppo lungo per il paese/area geografica {region}, prefisso internazionale {code} (cifre: {digits}, massimo: {most}). Rimuovere ciò che non fa parte del numero, ad esempio un vecchio prefisso dopo {code}, un interno o un secondo numero.
        PCC101.NoSuchLength «{value}» ha {digits} cifre. Nessun numero del paese/area geografica {region}, prefisso internazionale {code}, ha questa lunghezza. Verificare il numero.
        PCC101.NotInPlan «{value}» non è un numero del paese/area geografica {region}, prefisso internazionale {code}. Verificare il numero.
        PCC101.NotE164 «{value}» non è nel formato internazionale (E.164). Immettere {e164} al suo posto.
        PCC101.RegionNotAllowed «{value}» è un numero del paese/area geografica {region}. Qui sono ammessi solo numeri di questi paesi/aree geografiche: {allowed}.
        PCC101.TypeNotAllowed «{value}» è un numero di tipo {type}. Qui sono ammessi solo numeri di questi tipi: {allowed}.
        PCC101.WithheldNotAllowed Qui non è ammesso un numero nascosto («{value}»). Immettere un numero di telefono oppure lasciare vuoto il campo.
        PCC101.AddressNotAllowed Qui non è ammesso l’indirizzo «{value}». Immettere un numero di telefono (ad esempio +14255550123).
        PCC101.ShortNotAllowed Qui non è ammesso il numero breve «{value}». Immettere un numero di telefono completo (ad esempio +14255550123).
        PCC101.ExtensionNotAllowed Qui non è ammesso un interno, come in «{value}». Immettere un numero di telefono senza interno (ad esempio +14255550123).
        PCC101.NonGeographicNotAllowed «{value}» è un numero che non appartiene ad alcun paese ({code}). Immettere un numero che appartenga a un paese.
        PCC201 {value} non è uno stato di questa tabella. Usare uno di questi valori: {allowed}.
        PCC202 {value} non è un valore di Motivo stato in questa tabella. Usare uno di questi valori: {allowed}.
        PCC203 Il motivo stato {status} non corrisponde allo stato {state}. Usare uno di questi valori: {allowed}.
        PCC204 Questo campo non può essere svuotato. Lasciarlo invariato oppure usare uno di questi valori: {allowed}.
        PCC205 Qui non è consentito passare da {from} a {to}. Lasciare lo stato {from}.
        PCC206 Questo campo non può essere modificato finché lo stato è {state}. Lasciarlo invariato oppure modificare prima lo stato in {active}. Con l’API è possibile farlo anche nella stessa richiesta.
        PCC301 Questo campo non può più essere modificato una volta compilato. Lasciarlo invariato oppure creare un nuovo record.

        PCC900 Si è verificato un errore imprevisto. La causa è riportata nel log di traccia.
        PCC901.Message Il plug-in è registrato per il messaggio {message}, ma è destinato a: {allowed}.
        PCC901.Table Il plug-in è registrato per la tabella {table}, ma è destinato a {allowed}.
        PCC901.Parameter Il parametro {parameter} manca o non è del tipo {type}.
        PCC901.Stage Il plug-in è registrato per la fase {stage}, ma è destinato all’operazione principale di un’API personalizzata, fase {allowed}.
        PCC902.NotJson JSON non valido: «{character}» non è ammesso qui.
        PCC902.Unfinished JSON non valido: il testo termina troppo presto.
        PCC902.Key L’impostazione «{key}» non esiste. Usare una di queste: {allowed}.
        PCC902.Twice L’impostazione «{key}» è specificata due volte. Specificarla una sola volta.
        PCC902.Type Qui non è ammesso un valore JSON di tipo {type}. Specificarne uno di tipo {expected}.
        PCC902.Value Il valore «{value}» non è riconosciuto. Usare uno di questi valori: {allowed}.
        PCC902.Word «{value}» non può indicare un numero nascosto. Specificare al massimo {most} caratteri che iniziano con una lettera, senza cifre e senza uno spazio alla fine.
        PCC902.TooMany {count} valori sono troppi. Specificarne al massimo {most}.

        Input.Missing Manca l’input. Specificare un valore.
        Input.Type Un valore di tipo {type} non può essere usato qui. Specificare un valore di tipo {expected}.
        Input.Region Il paese/area geografica «{value}» non esiste. Specificare le due lettere di un paese/area geografica, ad esempio US, oppure omettere il valore.
        Input.Level Il livello «{value}» non esiste. Usare uno di questi livelli: {allowed}.
        Input.Column Non esiste la colonna telefonica «{value}». Usare una di queste colonne: {allowed}, oppure omettere il parametro.
        Input.Row La tabella {table} non ha alcun record {id}, oppure non si dispone dell’autorizzazione per leggerlo. Controllare l’identificatore.
        Input.Table Un record della tabella {table} non può essere verificato. Usare un record della tabella {allowed}.

        Label «{column}»: {text}
        Option.Active Attivo
        Option.Inactive Inattivo
        Type.FIXED_LINE rete fissa
        Type.MOBILE cellulare
        Type.FIXED_LINE_OR_MOBILE rete fissa o cellulare
        Type.TOLL_FREE numero verde
        Type.PREMIUM_RATE tariffa maggiorata
        Type.SHARED_COST addebito ripartito
        Type.VOIP VoIP
        Type.PERSONAL_NUMBER numero personale
        Type.PAGER cercapersone
        Type.UAN numero aziendale
        Type.VOICEMAIL segreteria telefonica
        Type.UNKNOWN sconosciuto
        Character.U+0009 una tabulazione
        Character.U+000A un’interruzione di riga
        Character.U+000D un ritorno a capo
        Character.U+2028 un separatore di riga
        Character.U+2029 un separatore di paragrafo
        """;

    public static readonly Italian Instance = new();

    private Italian()
        : base("it", Words)
    {
    }
}
