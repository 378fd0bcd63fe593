namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The explanation in Polish.</summary>
internal sealed class PolishWords : ExplanationWords
{
    public PolishWords()
        : base("pl")
    {
        Add("Heading.General", "Wszystkie żądania");
        Add("Heading.ReadOnly", "Kolumny, którymi zarządza usługa Dataverse");

        Add("Mode.Enforce", "Żądanie, które narusza regułę, jest odrzucane.");
        Add("Mode.Audit", "Żadne żądanie nie jest odrzucane. Naruszenie jest tylko zapisywane w dzienniku śledzenia, a żaden numer nie jest przepisywany.");
        Add("Mode.Off", "Reguły są wyłączone. Żadne żądanie nie jest sprawdzane, a żaden numer nie jest przepisywany.");
        Add("ApplicationUsers.Same", "To samo dotyczy żądań użytkowników aplikacji, na przykład integracji.");
        Add("ApplicationUsers.Audit", "Żądania użytkowników aplikacji, na przykład integracji, nie są odrzucane. Ich naruszenia są tylko zapisywane w dzienniku śledzenia, a ich numery nie są przepisywane.");
        Add("Unchanged.Skipped", "Wartość wysłana ponownie bez zmian nie jest sprawdzana.");
        Add("Unchanged.Evaluated", "Wartość jest sprawdzana także wtedy, gdy jest wysyłana ponownie bez zmian.");
        Add("Effect.Trace", "Naruszenie tej reguły jest tylko zapisywane w dzienniku śledzenia.");
        Add("Effect.Off", "Ta reguła jest wyłączona.");

        Add("Optional", "Kolumna może być pusta.");
        Add("NeverEmptied", "Wartości kolumny nie można wyczyścić.");
        Add("PCC001", "Maksymalna liczba znaków tekstu to {limit}.");
        Add("PCC002.Text", "Wartość jest tekstem (String).");
        Add("PCC002.Choice", "Wartość jest jedną z opcji kolumny (OptionSetValue).");
        Add("PCC002.Integer", "Wartość jest liczbą całkowitą (Int32).");
        Add("PCC002.Boolean", "Wartość to true lub false (Boolean).");
        Add("PCC002.DateTime", "Wartość jest datą z godziną (DateTime).");
        Add("PCC002.Lookup", "Wartość jest odwołaniem do rekordu (EntityReference).");
        Add("PCC003", "Tekst można wyświetlić w jednym wierszu. Podziały wiersza, tabulatory i inne znaki sterujące są niedozwolone.");
        Add("PCC003.Direction", "Znaki, które zmieniają kolejność wyświetlania tekstu, są niedozwolone.");
        Add("PCC004", "Liczba należy do zakresu od {minimum} do {maximum}.");
        Add("PCC005", "Rekord należy do jednej z tych tabel: {targets}.");
        Add("PCC006", "Kolumna jest wymagana. Nowy rekord ma w niej wartość, której nikt nie może wyczyścić.");
        Add("PCC007", "Tymi kolumnami zarządza usługa Dataverse, a wartości podane dla nich w żądaniu są ignorowane: {columns}.");
        Add("PCC201", "Stan ma jedną z wartości: {options}.");
        Add("PCC202", "Przyczyna stanu ma jedną z wartości: {options}.");
        Add("PCC203", "Gdy stan ma wartość {state}, przyczyna stanu ma jedną z wartości: {allowed}.");
        Add("PCC205.Allowed", "Stan można zmienić z {from} na {to}.");
        Add("PCC205.NotAllowed", "Stanu nie można zmienić z {from} na {to}.");
        Add("PCC206", "Gdy stan ma wartość {state}, wartość kolumny można zmienić tylko w żądaniu, które zmienia także stan na {active}.");
        Add("PCC301", "Wartości kolumny nie można zmienić po jej ustawieniu.");

        Add("Level.plausible", "Numer telefonu musi mieć tylko postać numeru telefonu.");
        Add("Level.possible", "Numer telefonu ze znakiem + ma znany numer kierunkowy kraju i długość używaną w tym kraju.");
        Add("Level.valid", "Numer telefonu należy do planu numeracji swojego kraju.");
        Add("Level.e164", "Numer telefonu należy do planu numeracji swojego kraju i jest zapisany w formacie międzynarodowym (E.164).");
        Add("Level.Rewritten", "Numer telefonu należy do planu numeracji swojego kraju. Akceptowany jest każdy sposób zapisu.");
        Add("DefaultRegion", "Numer telefonu bez numeru kierunkowego kraju jest odczytywany jako numer z tego regionu: {region}.");
        Add("DefaultRegion.ShapeAlone", "Numer telefonu bez numeru kierunkowego kraju musi mieć tylko postać numeru telefonu.");
        Add("DefaultRegion.None", "Numer telefonu bez numeru kierunkowego kraju nie jest akceptowany.");
        Add("Regions", "Akceptowane są tylko numery telefonu z tych regionów: {regions}.");
        Add("Types", "Akceptowane są tylko numery telefonu tych typów: {types}.");
        Add("AllNumbers", "Akceptowane są numery telefonu ze wszystkich regionów i wszystkich typów.");
        Add("NoEffect", "Na poziomie {level} te ustawienia nie mają wpływu: {settings}.");
        Add("Forms.Accepted", "Oprócz numerów telefonu akceptowane są te formy: {forms}.");
        Add("Forms.NotAccepted", "Te formy nie są akceptowane: {forms}.");
        Add("WithheldWords", "Te słowa również oznaczają zastrzeżony numer: {words}.");
        Add("Normalized", "Numery telefonu są przed zapisaniem przepisywane do formatu E.164.");
        Add("NotNormalized", "Numery telefonu są zapisywane tak, jak zostały wysłane.");

        Add("Form.withheld", "zastrzeżony numer");
        Add("Form.sip", "adres SIP");
        Add("Form.tel", "adres tel");
        Add("Form.short", "numer skrócony");
        Add("Form.extension", "numer wewnętrzny");
        Add("Form.vanity", "numer z literami");
        Add("Form.nonGeographic", "numer bez kraju");
    }
}
