namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The HTML report in French.</summary>
internal sealed class FrenchWords : ReportWords
{
    public FrenchWords()
        : base("fr", new LanguageForms(Group: "\u202F", Decimal: ",", Percent: "\u202F%", LeastGrouped: 1000, Day: "dd/MM/yyyy", Month: "MM/yyyy"))
    {
        Add("Title", "Vérification des enregistrements d’appels");
        Add("Ended", "Vérifié le {date}, {time} UTC.");
        Add("Masked", "Les noms et les numéros sont masqués.");
        Add("Shown", "Cette page montre les noms et les numéros en clair. Ne la partagez qu’avec les personnes autorisées à les voir.");
        Add("Shapes", "Dans un modèle, a est une lettre et 9 un chiffre.");
        Add("Skip", "Aller au résultat");
        Add("Dark", "Couleurs sombres");

        Add("Heading.Totals", "Résultat");
        Add("Heading.Baseline", "Évolution depuis l’exécution précédente");
        Add("Heading.Rules", "Par règle");
        Add("Heading.Columns", "Par colonne");
        Add("Heading.Days", "Par jour de création");
        Add("Heading.Months", "Par mois de création");
        Add("Heading.Providers", "Par fournisseur");
        Add("Heading.Shapes", "Textes incorrects les plus fréquents");
        Add("Heading.Rows", "Enregistrements non acceptés");
        Add("Heading.Settings", "Paramètres en vigueur");
        Add("Heading.Inputs", "Entrées");

        Add("Total.Records", "Enregistrements");
        Add("Total.Accepted", "Acceptés");
        Add("Total.WouldBeRejected", "Seraient rejetés");
        Add("Total.Rejected", "Rejetés");
        Add("Total.Unreadable", "Illisibles");
        Add("Total.Rewritten", "Réécrits");
        Add("Note.Rate", "Enregistrements non acceptés\u00A0: {count} sur {records} lisibles, {rate}.");
        Add("Note.WouldBeRejected", "Seraient rejetés\u00A0: Dataverse accepte l’enregistrement, mais il enfreint une règle dont les infractions sont seulement consignées.");
        Add("Note.Rewritten", "Réécrits\u00A0: enregistrements acceptés dont un numéro de téléphone est sauvegardé au format E.164.");
        Add("Note.Violations", "Un enregistrement peut présenter plusieurs infractions.");
        Add("Note.Cut", "Le tableau contient les {shown} premiers enregistrements non acceptés sur {count}. Les graphiques et les totaux les comptent tous.");
        Add("Note.Printed", "Une page imprimée contient au plus {shown} de ces enregistrements.");
        Add("Note.Empty", "Il n’y a aucun enregistrement de ce type.");
        Add("Note.Baseline", "Enregistrements non acceptés\u00A0: nouveaux {new}, disparus {gone}, inchangés {unchanged}, dont avec d’autres infractions {other}.");
        Add("Note.Sample", "Part des enregistrements comparée\u00A0: {share}.");
        Add("Note.Sort", "Sélectionnez un en-tête de colonne pour trier le tableau.");

        Add("Header.Rule", "Règle");
        Add("Header.Column", "Colonne");
        Add("Header.Provider", "Fournisseur");
        Add("Header.Day", "Jour");
        Add("Header.Month", "Mois");
        Add("Header.Shape", "Modèle");
        Add("Header.Count", "Nombre");
        Add("Header.Rejecting", "Rejet");
        Add("Header.Traced", "Seulement consigné");
        Add("Header.Rate", "Non acceptés");
        Add("Header.Before", "Avant");
        Add("Header.Now", "Maintenant");
        Add("Header.Difference", "Différence");
        Add("Header.Change", "Évolution");
        Add("Header.Input", "Entrée");
        Add("Header.Kind", "Type");
        Add("Header.Number", "Enregistrement");
        Add("Header.Line", "Ligne");
        Add("Header.Id", "Clé primaire");
        Add("Header.Verdict", "Verdict");
        Add("Header.Value", "Valeur");
        Add("Header.Suggestion", "Suggestion");
        Add("Header.Message", "Message");

        Add("Change.new", "nouveau");
        Add("Change.gone", "disparu");
        Add("Change.more", "plus");
        Add("Change.fewer", "moins");
        Add("Change.unchanged", "inchangé");

        Add("Name.NoColumn", "enregistrement entier");
        Add("Name.NoProvider", "sans fournisseur");
        Add("Name.NoValue", "vide");
        Add("Name.Others", "autres");
        Add("Name.Earlier", "avant");

        Add("Table.Search", "Rechercher");
        Add("Table.All", "Tous");
        Add("Table.First", "Première page");
        Add("Table.Previous", "Page précédente");
        Add("Table.Next", "Page suivante");
        Add("Table.Last", "Dernière page");
        Add("Table.Status", "Enregistrements {from} à {to} sur {count}, page {page} sur {pages}");
        Add("Table.None", "Aucun enregistrement ne correspond.");
        Add("Note.Numbers", "Afficher les chiffres");
        Add("Note.Times", "Enregistrements non acceptés, {count} dans la barre la plus haute");

        Add("Rule.PCC001", "Longueur du texte");
        Add("Rule.PCC002", "Type de la valeur");
        Add("Rule.PCC003", "Caractères de contrôle");
        Add("Rule.PCC004", "Intervalle du nombre");
        Add("Rule.PCC005", "Table de la recherche");
        Add("Rule.PCC006", "Colonne obligatoire");
        Add("Rule.PCC007", "Colonne gérée par Dataverse");
        Add("Rule.PCC101", "Numéro de téléphone");
        Add("Rule.PCC201", "Statut inconnu");
        Add("Rule.PCC202", "Raison du statut inconnue");
        Add("Rule.PCC203", "Raison d’un autre statut");
        Add("Rule.PCC204", "Statut vide");
        Add("Rule.PCC205", "Changement de statut");
        Add("Rule.PCC206", "Enregistrement inactif");
        Add("Rule.PCC301", "Identité de l’appel");
        Add("Rule.Dataverse", "Dataverse même");
    }
}
