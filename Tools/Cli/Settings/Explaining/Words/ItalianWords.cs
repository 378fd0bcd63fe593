namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The explanation in Italian.</summary>
internal sealed class ItalianWords : ExplanationWords
{
    public ItalianWords()
        : base("it")
    {
        Add("Heading.General", "Tutte le richieste");
        Add("Heading.ReadOnly", "Colonne gestite da Dataverse");

        Add("Mode.Enforce", "Una richiesta che viola una regola viene rifiutata.");
        Add("Mode.Audit", "Nessuna richiesta viene rifiutata. Una violazione viene solo annotata nel log di traccia e nessun numero viene riscritto.");
        Add("Mode.Off", "Le regole sono disattivate. Nessuna richiesta viene verificata e nessun numero viene riscritto.");
        Add("ApplicationUsers.Same", "Lo stesso vale per le richieste degli utenti dell’applicazione, ad esempio delle integrazioni.");
        Add("ApplicationUsers.Audit", "Le richieste degli utenti dell’applicazione, ad esempio delle integrazioni, non vengono rifiutate. Le relative violazioni vengono solo annotate nel log di traccia e i relativi numeri non vengono riscritti.");
        Add("Unchanged.Skipped", "Un valore inviato di nuovo senza modifiche non viene verificato.");
        Add("Unchanged.Evaluated", "Un valore viene verificato anche se viene inviato di nuovo senza modifiche.");
        Add("Effect.Trace", "Una violazione di questa regola viene solo annotata nel log di traccia.");
        Add("Effect.Off", "Questa regola è disattivata.");

        Add("Optional", "La colonna può essere vuota.");
        Add("NeverEmptied", "La colonna non può essere svuotata.");
        Add("PCC001", "Il testo ha al massimo {limit} caratteri.");
        Add("PCC002.Text", "Il valore è un testo (String).");
        Add("PCC002.Choice", "Il valore è una delle opzioni della colonna (OptionSetValue).");
        Add("PCC002.Integer", "Il valore è un numero intero (Int32).");
        Add("PCC002.Boolean", "Il valore è true o false (Boolean).");
        Add("PCC002.DateTime", "Il valore è una data con un’ora (DateTime).");
        Add("PCC002.Lookup", "Il valore è un riferimento a un record (EntityReference).");
        Add("PCC003", "Il testo può essere visualizzato su una sola riga. Interruzioni di riga, tabulazioni e altri caratteri di controllo non sono ammessi.");
        Add("PCC003.Direction", "I caratteri che cambiano l’ordine di visualizzazione del testo non sono ammessi.");
        Add("PCC004", "Il numero è compreso nell’intervallo da {minimum} a {maximum}.");
        Add("PCC005", "Il record appartiene a una di queste tabelle: {targets}.");
        Add("PCC006", "La colonna è obbligatoria. Un nuovo record vi contiene un valore e nessuno può svuotarla.");
        Add("PCC007", "Dataverse gestisce queste colonne e scarta quanto specificato per esse in una richiesta: {columns}.");
        Add("PCC201", "Lo stato è uno di questi valori: {options}.");
        Add("PCC202", "Il motivo stato è uno di questi valori: {options}.");
        Add("PCC203", "Con lo stato {state}, il motivo stato è uno di questi valori: {allowed}.");
        Add("PCC205.Allowed", "Lo stato può passare da {from} a {to}.");
        Add("PCC205.NotAllowed", "Lo stato non può passare da {from} a {to}.");
        Add("PCC206", "Finché lo stato è {state}, la colonna può essere modificata solo in una richiesta che modifica anche lo stato in {active}.");
        Add("PCC301", "Una volta compilata, la colonna non può più essere modificata.");

        Add("Level.plausible", "Un numero di telefono deve avere solo la forma di un numero di telefono.");
        Add("Level.possible", "Un numero di telefono con + ha un prefisso internazionale noto e una lunghezza in uso nel suo paese.");
        Add("Level.valid", "Un numero di telefono appartiene al piano di numerazione del suo paese.");
        Add("Level.e164", "Un numero di telefono appartiene al piano di numerazione del suo paese ed è scritto nel formato internazionale (E.164).");
        Add("Level.Rewritten", "Un numero di telefono appartiene al piano di numerazione del suo paese. È accettata qualsiasi notazione.");
        Add("DefaultRegion", "Un numero di telefono senza prefisso internazionale viene letto come un numero di questo paese/area geografica: {region}.");
        Add("DefaultRegion.ShapeAlone", "Un numero di telefono senza prefisso internazionale deve avere solo la forma di un numero di telefono.");
        Add("DefaultRegion.None", "Un numero di telefono senza prefisso internazionale non è accettato.");
        Add("Regions", "Sono accettati solo numeri di telefono di questi paesi/aree geografiche: {regions}.");
        Add("Types", "Sono accettati solo numeri di telefono di questi tipi: {types}.");
        Add("AllNumbers", "Sono accettati numeri di telefono di tutti i paesi/aree geografiche e di tutti i tipi.");
        Add("NoEffect", "Al livello {level} queste impostazioni non hanno effetto: {settings}.");
        Add("Forms.Accepted", "Oltre ai numeri di telefono, sono accettate queste forme: {forms}.");
        Add("Forms.NotAccepted", "Queste forme non sono accettate: {forms}.");
        Add("WithheldWords", "Anche queste parole indicano un numero nascosto: {words}.");
        Add("Normalized", "I numeri di telefono vengono riscritti nel formato E.164 prima di essere salvati.");
        Add("NotNormalized", "I numeri di telefono vengono salvati così come sono inviati.");

        Add("Form.withheld", "numero nascosto");
        Add("Form.sip", "indirizzo SIP");
        Add("Form.tel", "indirizzo tel");
        Add("Form.short", "numero breve");
        Add("Form.extension", "interno");
        Add("Form.vanity", "numero con lettere");
        Add("Form.nonGeographic", "numero senza paese");
    }
}
