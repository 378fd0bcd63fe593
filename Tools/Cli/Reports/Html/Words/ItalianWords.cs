namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The HTML report in Italian.</summary>
internal sealed class ItalianWords : ReportWords
{
    public ItalianWords()
        : base("it", new LanguageForms(Group: ".", Decimal: ",", Percent: "%", LeastGrouped: 1000, Day: "dd/MM/yyyy", Month: "MM/yyyy"))
    {
        Add("Title", "Verifica dei record delle chiamate");
        Add("Ended", "Verifica del {date}, {time} UTC.");
        Add("Masked", "Nomi e numeri sono mascherati.");
        Add("Shown", "Questa pagina mostra nomi e numeri in chiaro. Condividerla solo con chi può vederli.");
        Add("Shapes", "In un modello, a è una lettera e 9 è una cifra.");
        Add("Skip", "Vai al risultato");
        Add("Dark", "Colori scuri");

        Add("Heading.Totals", "Risultato");
        Add("Heading.Baseline", "Variazione rispetto all’esecuzione precedente");
        Add("Heading.Rules", "Per regola");
        Add("Heading.Columns", "Per colonna");
        Add("Heading.Days", "Per giorno di creazione");
        Add("Heading.Months", "Per mese di creazione");
        Add("Heading.Providers", "Per provider");
        Add("Heading.Shapes", "Testi errati più frequenti");
        Add("Heading.Rows", "Record non accettati");
        Add("Heading.Settings", "Impostazioni in vigore");
        Add("Heading.Inputs", "Input");

        Add("Total.Records", "Record");
        Add("Total.Accepted", "Accettati");
        Add("Total.WouldBeRejected", "Sarebbero rifiutati");
        Add("Total.Rejected", "Rifiutati");
        Add("Total.Unreadable", "Non leggibili");
        Add("Total.Rewritten", "Riscritti");
        Add("Note.Rate", "Record non accettati: {count} di {records} leggibili, {rate}.");
        Add("Note.WouldBeRejected", "Sarebbero rifiutati: Dataverse accetta il record, che però viola una regola solo annotata.");
        Add("Note.Rewritten", "Riscritti: record accettati in cui un numero di telefono viene salvato nel formato E.164.");
        Add("Note.Violations", "Un record può presentare più violazioni.");
        Add("Note.Cut", "La tabella contiene i primi {shown} di {count} record non accettati. Grafici e totali li contano tutti.");
        Add("Note.Printed", "Una pagina stampata contiene al massimo {shown} di questi record.");
        Add("Note.Empty", "Non ci sono record di questo tipo.");
        Add("Note.Baseline", "Record non accettati: nuovi {new}, scomparsi {gone}, invariati {unchanged}, di cui con altre violazioni {other}.");
        Add("Note.Sample", "Parte dei record confrontata: {share}.");
        Add("Note.Sort", "Selezionare un’intestazione di colonna per ordinare la tabella.");

        Add("Header.Rule", "Regola");
        Add("Header.Column", "Colonna");
        Add("Header.Provider", "Provider");
        Add("Header.Day", "Giorno");
        Add("Header.Month", "Mese");
        Add("Header.Shape", "Modello");
        Add("Header.Count", "Conteggio");
        Add("Header.Rejecting", "Con rifiuto");
        Add("Header.Traced", "Solo annotato");
        Add("Header.Rate", "Non accettati");
        Add("Header.Before", "Prima");
        Add("Header.Now", "Ora");
        Add("Header.Difference", "Differenza");
        Add("Header.Change", "Variazione");
        Add("Header.Input", "Input");
        Add("Header.Kind", "Tipo");
        Add("Header.Number", "Record");
        Add("Header.Line", "Riga");
        Add("Header.Id", "Chiave primaria");
        Add("Header.Verdict", "Esito");
        Add("Header.Value", "Valore");
        Add("Header.Suggestion", "Suggerimento");
        Add("Header.Message", "Messaggio");

        Add("Change.new", "nuovo");
        Add("Change.gone", "scomparso");
        Add("Change.more", "di più");
        Add("Change.fewer", "di meno");
        Add("Change.unchanged", "invariato");

        Add("Name.NoColumn", "intero record");
        Add("Name.NoProvider", "senza provider");
        Add("Name.NoValue", "vuoto");
        Add("Name.Others", "altri");
        Add("Name.Earlier", "precedenti");

        Add("Table.Search", "Cerca");
        Add("Table.All", "Tutti");
        Add("Table.First", "Prima pagina");
        Add("Table.Previous", "Pagina precedente");
        Add("Table.Next", "Pagina successiva");
        Add("Table.Last", "Ultima pagina");
        Add("Table.Status", "Record da {from} a {to} di {count}, pagina {page} di {pages}");
        Add("Table.None", "Nessun record corrisponde.");
        Add("Note.Numbers", "Mostra i numeri");
        Add("Note.Times", "Record non accettati, {count} nella barra più alta");

        Add("Rule.PCC001", "Lunghezza del testo");
        Add("Rule.PCC002", "Tipo del valore");
        Add("Rule.PCC003", "Caratteri di controllo");
        Add("Rule.PCC004", "Intervallo del numero");
        Add("Rule.PCC005", "Tabella della ricerca");
        Add("Rule.PCC006", "Colonna obbligatoria");
        Add("Rule.PCC007", "Colonna gestita da Dataverse");
        Add("Rule.PCC101", "Numero di telefono");
        Add("Rule.PCC201", "Stato sconosciuto");
        Add("Rule.PCC202", "Motivo stato sconosciuto");
        Add("Rule.PCC203", "Motivo di un altro stato");
        Add("Rule.PCC204", "Stato vuoto");
        Add("Rule.PCC205", "Cambio di stato");
        Add("Rule.PCC206", "Record inattivo");
        Add("Rule.PCC301", "Identità della chiamata");
        Add("Rule.Dataverse", "Dataverse stesso");
    }
}
