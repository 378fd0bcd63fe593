namespace PhoneCallCtx.Plugins.Languages;

/// <summary>French.</summary>
internal sealed class French : Language
{
    public static readonly French Instance = new();

    private French()
        : base("fr")
    {
        Add(Keys.Rejected, "L’enregistrement Appel téléphonique n’a pas été sauvegardé. Veuillez corriger\u00A0:");
        Add(Keys.RejectedMany, "Aucun enregistrement Appel téléphonique n’a été sauvegardé (nombre dans la requête\u00A0: {rows}). Veuillez corriger\u00A0:");
        Add(Keys.More, "et {count} de plus, {total} en tout\u00A0: {counts}");
        Add(Keys.Failed, "L’enregistrement Appel téléphonique n’a pas été sauvegardé, car il n’a pas pu être vérifié. Veuillez en informer un administrateur\u00A0:");
        Add(Keys.Misregistered, "L’enregistrement Appel téléphonique n’a pas été sauvegardé, car l’étape «\u00A0{step}\u00A0» n’est pas inscrite au bon endroit. Veuillez en informer un administrateur\u00A0:");
        Add(Keys.Misconfigured, "L’enregistrement Appel téléphonique n’a pas été sauvegardé, car la configuration de l’étape «\u00A0{step}\u00A0» est inutilisable. Veuillez en informer un administrateur\u00A0:");
        Add(Keys.MisconfiguredVariable, "L’enregistrement Appel téléphonique n’a pas été sauvegardé, car la variable d’environnement «\u00A0{variable}\u00A0» est inutilisable. Veuillez en informer un administrateur\u00A0:");
        Add(Keys.Unanswered, "La demande n’a pas reçu de réponse. Veuillez corriger\u00A0:");
        Add(Keys.UnansweredFailed, "La demande n’a pas reçu de réponse, car elle a échoué sur le serveur. Veuillez en informer un administrateur\u00A0:");
        Add(Keys.UnansweredMisregistered, "La demande n’a pas reçu de réponse, car «\u00A0{step}\u00A0» n’est pas inscrit au bon endroit. Veuillez en informer un administrateur\u00A0:");
        Add(Keys.UnansweredMisconfigured, "La demande n’a pas reçu de réponse, car la variable d’environnement «\u00A0{variable}\u00A0» est inutilisable. Veuillez en informer un administrateur\u00A0:");

        Add("PCC001", "le texte «\u00A0{value}\u00A0» est trop long\u00A0: nombre de caractères {length}, soit {excess} de trop. Raccourcissez-le à {limit} au maximum.");
        Add("PCC002.Text", "une valeur de type {type} ne peut pas être stockée ici. Indiquez du texte.");
        Add("PCC002.Choice", "une valeur de type {type} ne peut pas être stockée ici. Indiquez l’une des options de la colonne (OptionSetValue).");
        Add("PCC002.Integer", "une valeur de type {type} ne peut pas être stockée ici. Indiquez un nombre entier (Int32).");
        Add("PCC002.Boolean", "une valeur de type {type} ne peut pas être stockée ici. Indiquez true ou false (Boolean).");
        Add("PCC002.DateTime", "une valeur de type {type} ne peut pas être stockée ici. Indiquez une date et une heure (DateTime).");
        Add("PCC002.Lookup", "une valeur de type {type} ne peut pas être stockée ici. Indiquez une référence (EntityReference) à un enregistrement de l’une de ces tables\u00A0: {targets}.");
        Add("PCC003", "«\u00A0{value}\u00A0» ne peut pas s’afficher sur une seule ligne\u00A0: le caractère {position} est {character}. Supprimez-le.");
        Add("PCC003.Direction", "«\u00A0{value}\u00A0» s’affiche dans un autre ordre que celui de l’enregistrement\u00A0: le caractère {position} est {character}. Supprimez-le.");
        Add("PCC004", "{value} est hors limites. Indiquez un nombre entier de {minimum} à {maximum}.");
        Add("PCC005", "un enregistrement de la table «\u00A0{table}\u00A0» n’est pas admis ici. Indiquez un enregistrement de l’une de ces tables\u00A0: {targets}.");
        Add("PCC005.NoTable", "la référence n’indique aucune table. Indiquez un enregistrement de l’une de ces tables\u00A0: {targets}.");
        Add("PCC006.Missing", "cette colonne est obligatoire. Indiquez une valeur.");
        Add("PCC006.Emptied", "cette colonne est obligatoire et ne peut pas être vidée. Indiquez une valeur ou omettez la colonne.");
        Add("PCC007", "Dataverse gère lui-même cette colonne et ignore ce qui est indiqué pour elle. Omettez la colonne.");
        Add("PCC101.Blank", "le texte ne contient aucun caractère visible. Indiquez un numéro de téléphone ou laissez la colonne vide.");
        Add("PCC101.NoDigit", "«\u00A0{value}\u00A0» ne contient aucun chiffre. Indiquez un numéro de téléphone tel que +14255550123.");
        Add("PCC101.Words", "«\u00A0{value}\u00A0» n’est pas un numéro de téléphone\u00A0: il ne contient aucun chiffre. Indiquez un numéro tel que +14255550123, ou anonymous pour un numéro masqué.");
        Add("PCC101.Character", "«\u00A0{value}\u00A0» n’est pas un numéro de téléphone\u00A0: le caractère {position} («\u00A0{character}\u00A0») n’est pas admis à cet endroit. Indiquez un numéro tel que +14255550123.");
        Add("PCC101.Identifier", "«\u00A0{value}\u00A0» est l’identifiant d’un utilisateur ou d’une application, et non un numéro de téléphone. Indiquez le numéro de l’appel ou laissez la colonne vide.");
        Add("PCC101.Masked", "«\u00A0{value}\u00A0» est partiellement caché\u00A0: il manque des chiffres. Indiquez le numéro complet.");
        Add("PCC101.Scientific", "«\u00A0{value}\u00A0» est l’écriture scientifique d’un tableur\u00A0: des chiffres sont perdus. Reprenez le numéro à sa source, sous forme de texte.");
        Add("PCC101.Decimal", "«\u00A0{value}\u00A0» est un nombre décimal, tel que l’écrivent les tableurs. Indiquez seulement les chiffres qui précèdent le point.");
        Add("PCC101.TooFewDigits", "«\u00A0{value}\u00A0» n’est pas un numéro de téléphone\u00A0: nombre de chiffres {digits}, minimum requis {fewest}. Indiquez le numéro complet.");
        Add("PCC101.TooManyDigits", "«\u00A0{value}\u00A0» n’est pas un numéro de téléphone\u00A0: nombre de chiffres {digits}, maximum autorisé {most}. Indiquez un seul numéro.");
        Add("PCC101.Address", "«\u00A0{value}\u00A0» n’est pas une adresse complète\u00A0: voir le caractère {position}. Indiquez-la sous la forme sip:user@host ou tel:+14255550123.");
        Add("PCC101.UnknownCallingCode", "«\u00A0{value}\u00A0» a un indicatif de pays inconnu\u00A0: aucun pays n’utilise {code}. Vérifiez les chiffres qui suivent le signe +.");
        Add("PCC101.InternationalPrefix", "«\u00A0{value}\u00A0» contient {prefix} après le signe +. Supprimez {prefix}\u00A0: l’indicatif du pays suit directement le signe +.");
        Add("PCC101.NoCallingCode", "«\u00A0{value}\u00A0» n’a pas d’indicatif de pays. Indiquez le numéro avec le signe + et l’indicatif de pays, tel que +14255550123.");
        Add("PCC101.TooShort", "«\u00A0{value}\u00A0» est trop court pour la région {region} ({code})\u00A0: nombre de chiffres {digits}, minimum requis {fewest}. Indiquez le numéro complet.");
        Add("PCC101.TooLong", "«\u00A0{value}\u00A0» est trop long pour la région {region} ({code})\u00A0: nombre de chiffres {digits}, maximum autorisé {most}. Supprimez ce qui ne fait pas partie du numéro, par exemple un ancien préfixe après {code}, un numéro de poste ou un second numéro.");
        Add("PCC101.NoSuchLength", "«\u00A0{value}\u00A0» a un nombre de chiffres ({digits}) que n’a aucun numéro de la région {region} ({code}). Vérifiez le numéro.");
        Add("PCC101.NotInPlan", "«\u00A0{value}\u00A0» n’est pas un numéro de la région {region} ({code}). Vérifiez le numéro.");
        Add("PCC101.NotE164", "«\u00A0{value}\u00A0» n’est pas écrit au format E.164. Indiquez-le exactement ainsi\u00A0: {e164}.");
        Add("PCC101.RegionNotAllowed", "«\u00A0{value}\u00A0» est un numéro de la région {region}. Seuls les numéros de ces régions sont admis ici\u00A0: {allowed}.");
        Add("PCC101.TypeNotAllowed", "«\u00A0{value}\u00A0» est un numéro de type {type}. Seuls les numéros de ces types sont admis ici\u00A0: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "un numéro masqué («\u00A0{value}\u00A0») n’est pas admis ici. Indiquez un numéro de téléphone ou laissez la colonne vide.");
        Add("PCC101.AddressNotAllowed", "l’adresse «\u00A0{value}\u00A0» n’est pas admise ici. Indiquez un numéro de téléphone tel que +14255550123.");
        Add("PCC101.ShortNotAllowed", "le numéro court «\u00A0{value}\u00A0» n’est pas admis ici. Indiquez un numéro de téléphone complet tel que +14255550123.");
        Add("PCC101.ExtensionNotAllowed", "un numéro de poste, comme dans «\u00A0{value}\u00A0», n’est pas admis ici. Indiquez un numéro de téléphone sans numéro de poste, tel que +14255550123.");
        Add("PCC101.NonGeographicNotAllowed", "«\u00A0{value}\u00A0» est un numéro qui n’appartient à aucun pays ({code}). Indiquez le numéro d’un pays.");
        Add("PCC201", "{value} n’est pas un statut de cette table. Indiquez l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC202", "{value} n’est pas une raison du statut de cette table. Indiquez l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC203", "la raison du statut {status} ne correspond pas au statut {state}. Indiquez l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC204", "cette colonne ne peut pas être vidée. Omettez-la ou indiquez l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC205", "le passage de {from} à {to} n’est pas autorisé ici. Laissez le statut {from}.");
        Add("PCC206", "cette colonne ne peut pas être modifiée tant que le statut est {state}. Définissez le statut sur {active} au préalable ou dans la même requête.");
        Add("PCC301", "cette colonne ne peut plus être modifiée une fois renseignée. Omettez-la ou créez un nouvel enregistrement.");

        Add("PCC900", "une erreur inattendue s’est produite. Sa cause figure dans le journal de suivi.");
        Add("PCC901.Message", "le message {message}. L’étape est prévue pour\u00A0: {allowed}.");
        Add("PCC901.Table", "la table {table}. L’étape est prévue pour {allowed}.");
        Add("PCC901.Parameter", "le paramètre {parameter} est manquant ou n’est pas du type {type}.");
        Add("PCC901.Stage", "la phase {stage}. La classe est prévue pour l’opération principale d’une API personnalisée, phase {allowed}.");
        Add("PCC902.NotJson", "JSON non valide\u00A0: «\u00A0{character}\u00A0» n’est pas admis ici.");
        Add("PCC902.Unfinished", "JSON non valide\u00A0: le texte se termine trop tôt.");
        Add("PCC902.Key", "le paramètre «\u00A0{key}\u00A0» n’existe pas. Indiquez l’un de ces paramètres\u00A0: {allowed}.");
        Add("PCC902.Twice", "le paramètre «\u00A0{key}\u00A0» est indiqué deux fois. Indiquez-le une seule fois.");
        Add("PCC902.Type", "une valeur JSON de type {type} n’est pas admise ici. Indiquez une valeur de type {expected}.");
        Add("PCC902.Value", "la valeur «\u00A0{value}\u00A0» n’est pas reconnue. Indiquez l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC902.Word", "«\u00A0{value}\u00A0» ne peut pas désigner un numéro masqué. Indiquez au plus {most} caractères qui commencent par une lettre, sans chiffre ni espace à la fin.");
        Add("PCC902.TooMany", "{count} valeurs, c’est trop. Indiquez-en au plus {most}.");

        Add(Keys.InputMissing, "l’entrée est manquante. Indiquez une valeur.");
        Add(Keys.InputType, "une valeur de type {type} ne peut pas être utilisée ici. Indiquez une valeur de type {expected}.");
        Add(Keys.InputRegion, "la région «\u00A0{value}\u00A0» n’existe pas. Indiquez les deux lettres d’une région, par exemple US, ou omettez-la.");
        Add(Keys.InputLevel, "le niveau «\u00A0{value}\u00A0» n’existe pas. Indiquez l’un de ces niveaux\u00A0: {allowed}.");
        Add(Keys.InputColumn, "il n’existe pas de colonne de téléphone «\u00A0{value}\u00A0». Indiquez l’une de ces colonnes\u00A0: {allowed}, ou omettez ce paramètre.");
        Add(Keys.InputRow, "la table {table} ne contient aucun enregistrement {id}, ou vous n’êtes pas autorisé à le lire. Vérifiez l’identifiant.");
        Add(Keys.InputTable, "un enregistrement de la table {table} ne peut pas être vérifié. Indiquez un enregistrement de {allowed}.");
    }
}
