namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The explanation in Danish.</summary>
internal sealed class DanishWords : ExplanationWords
{
    public DanishWords()
        : base("da")
    {
        Add("Heading.General", "Alle anmodninger");
        Add("Heading.ReadOnly", "Kolonner, som Dataverse selv vedligeholder");

        Add("Mode.Enforce", "En anmodning, der overtræder en regel, afvises.");
        Add("Mode.Audit", "Ingen anmodning afvises. En overtrædelse skrives kun i sporingsloggen, og intet nummer omskrives.");
        Add("Mode.Off", "Reglerne er slået fra. Ingen anmodning kontrolleres, og intet nummer omskrives.");
        Add("ApplicationUsers.Same", "Det samme gælder anmodninger fra programbrugere, f.eks. integrationer.");
        Add("ApplicationUsers.Audit", "Anmodninger fra programbrugere, f.eks. integrationer, afvises ikke. Deres overtrædelser skrives kun i sporingsloggen, og deres numre omskrives ikke.");
        Add("Unchanged.Skipped", "En værdi, der sendes uændret igen, kontrolleres ikke.");
        Add("Unchanged.Evaluated", "En værdi kontrolleres, også når den sendes uændret igen.");
        Add("Effect.Trace", "En overtrædelse af denne regel skrives kun i sporingsloggen.");
        Add("Effect.Off", "Denne regel er slået fra.");

        Add("Optional", "Kolonnen kan være tom.");
        Add("NeverEmptied", "Kolonnen kan ikke tømmes.");
        Add("PCC001", "Teksten har højst {limit} tegn.");
        Add("PCC002.Text", "Værdien er tekst (String).");
        Add("PCC002.Choice", "Værdien er en af kolonnens valgmuligheder (OptionSetValue).");
        Add("PCC002.Integer", "Værdien er et heltal (Int32).");
        Add("PCC002.Boolean", "Værdien er true eller false (Boolean).");
        Add("PCC002.DateTime", "Værdien er en dato med klokkeslæt (DateTime).");
        Add("PCC002.Lookup", "Værdien er en reference til en post (EntityReference).");
        Add("PCC003", "Teksten kan vises på én linje. Linjeskift, tabulatortegn og andre kontroltegn er ikke tilladt.");
        Add("PCC003.Direction", "Tegn, der ændrer den rækkefølge, teksten vises i, er ikke tilladt.");
        Add("PCC004", "Tallet ligger i intervallet fra {minimum} til {maximum}.");
        Add("PCC005", "Posten hører til en af disse tabeller: {targets}.");
        Add("PCC006", "Kolonnen er obligatorisk. En ny post har en værdi i den, og ingen kan tømme den.");
        Add("PCC007", "Dataverse vedligeholder selv disse kolonner og kasserer det, som en anmodning angiver for dem: {columns}.");
        Add("PCC201", "Statussen er en af følgende: {options}.");
        Add("PCC202", "Statusårsagen er en af følgende: {options}.");
        Add("PCC203", "Med statussen {state} er statusårsagen en af følgende: {allowed}.");
        Add("PCC205.Allowed", "Statussen kan ændres fra {from} til {to}.");
        Add("PCC205.NotAllowed", "Statussen kan ikke ændres fra {from} til {to}.");
        Add("PCC206", "Mens statussen er {state}, kan kolonnen kun ændres i en anmodning, der også skifter status til {active}.");
        Add("PCC301", "Når kolonnen først er udfyldt, kan den ikke ændres.");

        Add("Level.plausible", "Et telefonnummer skal kun have form som et telefonnummer.");
        Add("Level.possible", "Et telefonnummer med + har en kendt landekode og en længde, der bruges i landet.");
        Add("Level.valid", "Et telefonnummer hører til landets nummerplan.");
        Add("Level.e164", "Et telefonnummer hører til landets nummerplan og er skrevet i det internationale format (E.164).");
        Add("Level.Rewritten", "Et telefonnummer hører til landets nummerplan. Enhver skrivemåde accepteres.");
        Add("DefaultRegion", "Et telefonnummer uden landekode læses som et nummer fra dette område: {region}.");
        Add("DefaultRegion.ShapeAlone", "Et telefonnummer uden landekode skal kun have form som et telefonnummer.");
        Add("DefaultRegion.None", "Et telefonnummer uden landekode accepteres ikke.");
        Add("Regions", "Kun telefonnumre fra disse områder accepteres: {regions}.");
        Add("Types", "Kun telefonnumre af disse typer accepteres: {types}.");
        Add("AllNumbers", "Telefonnumre fra alle områder og af alle typer accepteres.");
        Add("NoEffect", "På niveauet {level} har disse indstillinger ingen virkning: {settings}.");
        Add("Forms.Accepted", "Ud over telefonnumre accepteres disse former: {forms}.");
        Add("Forms.NotAccepted", "Disse former accepteres ikke: {forms}.");
        Add("WithheldWords", "Disse ord betyder også et skjult nummer: {words}.");
        Add("Normalized", "Telefonnumre omskrives til formatet E.164, før de gemmes.");
        Add("NotNormalized", "Telefonnumre gemmes, som de sendes.");

        Add("Form.withheld", "skjult nummer");
        Add("Form.sip", "SIP-adresse");
        Add("Form.tel", "tel-adresse");
        Add("Form.short", "kortnummer");
        Add("Form.extension", "lokalnummer");
        Add("Form.vanity", "nummer med bogstaver");
        Add("Form.nonGeographic", "nummer uden land");
    }
}
