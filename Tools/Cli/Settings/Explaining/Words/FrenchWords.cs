namespace PhoneCallCtx.Cli.Settings.Explaining.Words;

/// <summary>The explanation in French.</summary>
internal sealed class FrenchWords : ExplanationWords
{
    public FrenchWords()
        : base("fr")
    {
        Add("Heading.General", "Toutes les demandes");
        Add("Heading.ReadOnly", "Colonnes que Dataverse gère lui-même");

        Add("Mode.Enforce", "Une demande qui enfreint une règle est rejetée.");
        Add("Mode.Audit", "Aucune demande n’est rejetée. Une infraction est seulement inscrite dans le journal de suivi, et aucun numéro n’est réécrit.");
        Add("Mode.Off", "Les règles sont désactivées. Aucune demande n’est vérifiée, et aucun numéro n’est réécrit.");
        Add("ApplicationUsers.Same", "Il en va de même pour les demandes des utilisateurs d’application, par exemple des intégrations.");
        Add("ApplicationUsers.Audit", "Les demandes des utilisateurs d’application, par exemple des intégrations, ne sont pas rejetées. Leurs infractions sont seulement inscrites dans le journal de suivi, et leurs numéros ne sont pas réécrits.");
        Add("Unchanged.Skipped", "Une valeur envoyée de nouveau sans changement n’est pas vérifiée.");
        Add("Unchanged.Evaluated", "Une valeur est vérifiée même si elle est envoyée de nouveau sans changement.");
        Add("Effect.Trace", "Une infraction à cette règle est seulement inscrite dans le journal de suivi.");
        Add("Effect.Off", "Cette règle est désactivée.");

        Add("Optional", "La colonne peut être vide.");
        Add("NeverEmptied", "La colonne ne peut pas être vidée.");
        Add("PCC001", "Le texte compte {limit} caractères au maximum.");
        Add("PCC002.Text", "La valeur est du texte (String).");
        Add("PCC002.Choice", "La valeur est l’une des options de la colonne (OptionSetValue).");
        Add("PCC002.Integer", "La valeur est un nombre entier (Int32).");
        Add("PCC002.Boolean", "La valeur est true ou false (Boolean).");
        Add("PCC002.DateTime", "La valeur est une date avec une heure (DateTime).");
        Add("PCC002.Lookup", "La valeur est une référence à un enregistrement (EntityReference).");
        Add("PCC003", "Le texte peut s’afficher sur une seule ligne. Les sauts de ligne, les tabulations et les autres caractères de contrôle ne sont pas admis.");
        Add("PCC003.Direction", "Les caractères qui changent l’ordre d’affichage du texte ne sont pas admis.");
        Add("PCC004", "Le nombre est compris entre {minimum} et {maximum}.");
        Add("PCC005", "L’enregistrement appartient à l’une de ces tables\u00A0: {targets}.");
        Add("PCC006", "La colonne est obligatoire. Un nouvel enregistrement y contient une valeur, et personne ne peut la vider.");
        Add("PCC007", "Dataverse gère lui-même ces colonnes et ignore ce qu’une demande indique pour elles\u00A0: {columns}.");
        Add("PCC201", "Le statut est l’une de ces valeurs\u00A0: {options}.");
        Add("PCC202", "La raison du statut est l’une de ces valeurs\u00A0: {options}.");
        Add("PCC203", "Avec le statut {state}, la raison du statut est l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC205.Allowed", "Le statut peut passer de {from} à {to}.");
        Add("PCC205.NotAllowed", "Le statut ne peut pas passer de {from} à {to}.");
        Add("PCC206", "Tant que le statut est {state}, la colonne ne peut être modifiée que dans une demande qui définit aussi le statut sur {active}.");
        Add("PCC301", "Une fois renseignée, la colonne ne peut plus être modifiée.");

        Add("Level.plausible", "Un numéro de téléphone doit seulement avoir la forme d’un numéro de téléphone.");
        Add("Level.possible", "Un numéro de téléphone avec + a un indicatif de pays connu et une longueur en usage dans son pays.");
        Add("Level.valid", "Un numéro de téléphone appartient au plan de numérotation de son pays.");
        Add("Level.e164", "Un numéro de téléphone appartient au plan de numérotation de son pays et est écrit au format international (E.164).");
        Add("Level.Rewritten", "Un numéro de téléphone appartient au plan de numérotation de son pays. Toutes les notations sont acceptées.");
        Add("DefaultRegion", "Un numéro de téléphone sans indicatif de pays est lu comme un numéro de cette région\u00A0: {region}.");
        Add("DefaultRegion.ShapeAlone", "Un numéro de téléphone sans indicatif de pays doit seulement avoir la forme d’un numéro de téléphone.");
        Add("DefaultRegion.None", "Un numéro de téléphone sans indicatif de pays n’est pas accepté.");
        Add("Regions", "Seuls les numéros de téléphone de ces régions sont acceptés\u00A0: {regions}.");
        Add("Types", "Seuls les numéros de téléphone de ces types sont acceptés\u00A0: {types}.");
        Add("AllNumbers", "Les numéros de téléphone de toutes les régions et de tous les types sont acceptés.");
        Add("NoEffect", "Au niveau {level}, ces paramètres n’ont aucun effet\u00A0: {settings}.");
        Add("Forms.Accepted", "Outre les numéros de téléphone, ces formes sont acceptées\u00A0: {forms}.");
        Add("Forms.NotAccepted", "Ces formes ne sont pas acceptées\u00A0: {forms}.");
        Add("WithheldWords", "Ces mots désignent aussi un numéro masqué\u00A0: {words}.");
        Add("Normalized", "Les numéros de téléphone sont réécrits au format E.164 avant d’être sauvegardés.");
        Add("NotNormalized", "Les numéros de téléphone sont sauvegardés tels qu’ils sont envoyés.");

        Add("Form.withheld", "numéro masqué");
        Add("Form.sip", "adresse SIP");
        Add("Form.tel", "adresse tel");
        Add("Form.short", "numéro court");
        Add("Form.extension", "numéro de poste");
        Add("Form.vanity", "numéro avec des lettres");
        Add("Form.nonGeographic", "numéro sans pays");
    }
}
