namespace PhoneCallCtx.Plugins.Languages;

/// <summary>French.</summary>
internal sealed class French : Language
{
    public static readonly French Instance = new();

    private French()
        : base("fr")
    {
        Add(Keys.Rejected, "L’enregistrement Appel téléphonique n’a pas été sauvegardé. Veuillez corriger ce qui suit\u00A0:");
        Add(Keys.RejectedMany, "Aucun enregistrement Appel téléphonique n’a été sauvegardé (nombre dans la demande\u00A0: {rows}). Veuillez corriger ce qui suit\u00A0:");
        Add(Keys.RejectedVariable, "La valeur de la variable d’environnement «\u00A0{variable}\u00A0» n’a pas été sauvegardée. Veuillez corriger ce qui suit\u00A0:");
        Add(Keys.More, "Et {count} de plus, {total} en tout\u00A0: {counts}");
        Add(Keys.Failed, "L’enregistrement Appel téléphonique n’a pas été sauvegardé, car il n’a pas pu être vérifié. Veuillez communiquer ce qui suit à un administrateur\u00A0:");
        Add(Keys.Misregistered, "L’enregistrement Appel téléphonique n’a pas été sauvegardé, car l’étape «\u00A0{step}\u00A0» n’est pas inscrite au bon endroit. Veuillez communiquer ce qui suit à un administrateur\u00A0:");
        Add(Keys.Misconfigured, "L’enregistrement Appel téléphonique n’a pas été sauvegardé, car la configuration de l’étape «\u00A0{step}\u00A0» est inutilisable. Veuillez communiquer ce qui suit à un administrateur\u00A0:");
        Add(Keys.MisconfiguredVariable, "L’enregistrement Appel téléphonique n’a pas été sauvegardé, car la variable d’environnement «\u00A0{variable}\u00A0» est inutilisable. Veuillez communiquer ce qui suit à un administrateur\u00A0:");
        Add(Keys.Unanswered, "La demande n’a pas reçu de réponse. Veuillez corriger ce qui suit\u00A0:");
        Add(Keys.UnansweredFailed, "La demande n’a pas reçu de réponse, car elle a échoué sur le serveur. Veuillez communiquer ce qui suit à un administrateur\u00A0:");
        Add(Keys.UnansweredMisregistered, "La demande n’a pas reçu de réponse, car l’élément «\u00A0{step}\u00A0» n’est pas inscrit au bon endroit. Veuillez communiquer ce qui suit à un administrateur\u00A0:");
        Add(Keys.UnansweredMisconfigured, "La demande n’a pas reçu de réponse, car la variable d’environnement «\u00A0{variable}\u00A0» est inutilisable. Veuillez communiquer ce qui suit à un administrateur\u00A0:");

        Add("PCC001", "Le texte «\u00A0{value}\u00A0» est trop long (caractères\u00A0: {length}, en trop\u00A0: {excess}). Raccourcissez-le à {limit} caractères au maximum.");
        Add("PCC002.Text", "Une valeur de type {type} ne peut pas être stockée ici. Indiquez du texte.");
        Add("PCC002.Choice", "Une valeur de type {type} ne peut pas être stockée ici. Indiquez l’une des options de la colonne (OptionSetValue).");
        Add("PCC002.Integer", "Une valeur de type {type} ne peut pas être stockée ici. Indiquez un nombre entier (Int32).");
        Add("PCC002.Boolean", "Une valeur de type {type} ne peut pas être stockée ici. Indiquez true ou false (Boolean).");
        Add("PCC002.DateTime", "Une valeur de type {type} ne peut pas être stockée ici. Indiquez une date et une heure (DateTime).");
        Add("PCC002.Lookup", "Une valeur de type {type} ne peut pas être stockée ici. Indiquez une référence (EntityReference) à un enregistrement de l’une de ces tables\u00A0: {targets}.");
        Add("PCC003", "«\u00A0{value}\u00A0» ne peut pas s’afficher sur une seule ligne\u00A0: le caractère {position} est {character}. Supprimez-le.");
        Add("PCC003.Direction", "«\u00A0{value}\u00A0» s’affiche dans un autre ordre que celui dans lequel il est stocké\u00A0: le caractère {position} est {character}. Supprimez-le.");
        Add("PCC004", "{value} est hors limites. Saisissez un nombre entier de {minimum} à {maximum}.");
        Add("PCC005", "Un enregistrement de la table «\u00A0{table}\u00A0» n’est pas admis ici. Utilisez un enregistrement de l’une de ces tables\u00A0: {targets}.");
        Add("PCC005.NoTable", "La référence n’indique aucune table. Utilisez un enregistrement de l’une de ces tables\u00A0: {targets}.");
        Add("PCC006.Missing", "Ce champ est obligatoire. Saisissez une valeur.");
        Add("PCC006.Emptied", "Ce champ est obligatoire et ne peut pas être vidé. Saisissez une valeur ou laissez ce champ inchangé.");
        Add("PCC007", "Dataverse gère lui-même ce champ et ignore ce qui est indiqué pour lui. Laissez ce champ inchangé (API\u00A0: n’envoyez pas la colonne).");
        Add("PCC101.Blank", "Le texte ne contient aucun caractère visible. Saisissez un numéro de téléphone ou laissez le champ vide.");
        Add("PCC101.NoDigit", "«\u00A0{value}\u00A0» ne contient aucun chiffre. Saisissez un numéro de téléphone (par exemple +14255550123).");
        Add("PCC101.Words", "«\u00A0{value}\u00A0» n’est pas un numéro de téléphone\u00A0: il ne contient aucun chiffre. Saisissez un numéro tel que +14255550123, ou anonymous pour un numéro masqué.");
        Add("PCC101.Character", "«\u00A0{value}\u00A0» n’est pas un numéro de téléphone\u00A0: le caractère {position} («\u00A0{character}\u00A0») n’est pas admis à cet endroit. Saisissez un numéro (par exemple +14255550123).");
        Add("PCC101.Identifier", "«\u00A0{value}\u00A0» est l’identifiant d’un utilisateur ou d’une application, et non un numéro de téléphone. Saisissez le numéro de l’appel ou laissez le champ vide.");
        Add("PCC101.Masked", "«\u00A0{value}\u00A0» est partiellement caché\u00A0: il manque des chiffres. Saisissez le numéro complet.");
        Add("PCC101.Scientific", "«\u00A0{value}\u00A0» est l’écriture scientifique d’un tableur\u00A0: des chiffres sont perdus. Reprenez le numéro à sa source, sous forme de texte.");
        Add("PCC101.Decimal", "«\u00A0{value}\u00A0» est un nombre décimal, tel que l’écrivent les tableurs. Saisissez seulement les chiffres qui précèdent le point.");
        Add("PCC101.TooFewDigits", "«\u00A0{value}\u00A0» n’est pas un numéro de téléphone (chiffres\u00A0: {digits}, minimum\u00A0: {fewest}). Saisissez le numéro complet.");
        Add("PCC101.TooManyDigits", "«\u00A0{value}\u00A0» n’est pas un numéro de téléphone (chiffres\u00A0: {digits}, maximum\u00A0: {most}). Saisissez un seul numéro.");
        Add("PCC101.Address", "«\u00A0{value}\u00A0» n’est pas une adresse complète. Vérifiez le caractère {position}. Saisissez une adresse complète (par exemple sip:user@host ou tel:+14255550123).");
        Add("PCC101.UnknownCallingCode", "«\u00A0{value}\u00A0» a un indicatif de pays inconnu\u00A0: aucun pays n’utilise {code}. Vérifiez les chiffres qui suivent le signe +.");
        Add("PCC101.InternationalPrefix", "«\u00A0{value}\u00A0» contient {prefix} après le signe +. Supprimez {prefix}\u00A0: l’indicatif de pays suit directement le signe +.");
        Add("PCC101.NoCallingCode", "«\u00A0{value}\u00A0» n’a pas d’indicatif de pays. Saisissez le numéro avec le signe + et l’indicatif de pays (par exemple +14255550123).");
        Add("PCC101.TooShort", "«\u00A0{value}\u00A0» est trop court pour la région {region}, indicatif {code} (chiffres\u00A0: {digits}, minimum\u00A0: {fewest}). Saisissez le numéro complet.");
        Add("PCC101.TooLong", "«\u00A0{value}\u00A0» est trop long pour la région {region}, indicatif {code} (chiffres\u00A0: {digits}, maximum\u00A0: {most}). Supprimez ce qui ne fait pas partie du numéro, par exemple un ancien préfixe après {code}, un numéro de poste ou un second numéro.");
        Add("PCC101.NoSuchLength", "«\u00A0{value}\u00A0» compte {digits} chiffres. Aucun numéro de la région {region}, indicatif {code}, n’a cette longueur. Vérifiez le numéro.");
        Add("PCC101.NotInPlan", "«\u00A0{value}\u00A0» n’est pas un numéro de la région {region}, indicatif {code}. Vérifiez le numéro.");
        Add("PCC101.NotE164", "«\u00A0{value}\u00A0» n’est pas au format international (E.164). Saisissez {e164} à la place.");
        Add("PCC101.RegionNotAllowed", "«\u00A0{value}\u00A0» est un numéro de la région {region}. Seuls les numéros de ces régions sont admis ici\u00A0: {allowed}.");
        Add("PCC101.TypeNotAllowed", "«\u00A0{value}\u00A0» est un numéro de type {type}. Seuls les numéros de ces types sont admis ici\u00A0: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "Un numéro masqué («\u00A0{value}\u00A0») n’est pas admis ici. Saisissez un numéro de téléphone ou laissez le champ vide.");
        Add("PCC101.AddressNotAllowed", "L’adresse «\u00A0{value}\u00A0» n’est pas admise ici. Saisissez un numéro de téléphone (par exemple +14255550123).");
        Add("PCC101.ShortNotAllowed", "Le numéro court «\u00A0{value}\u00A0» n’est pas admis ici. Saisissez un numéro de téléphone complet (par exemple +14255550123).");
        Add("PCC101.ExtensionNotAllowed", "Un numéro de poste, comme dans «\u00A0{value}\u00A0», n’est pas admis ici. Saisissez un numéro de téléphone sans numéro de poste (par exemple +14255550123).");
        Add("PCC101.NonGeographicNotAllowed", "«\u00A0{value}\u00A0» est un numéro qui n’appartient à aucun pays ({code}). Saisissez un numéro rattaché à un pays.");
        Add("PCC201", "{value} n’est pas un statut de cette table. Utilisez l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC202", "{value} n’est pas une valeur de Raison du statut dans cette table. Utilisez l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC203", "La raison du statut {status} ne correspond pas au statut {state}. Utilisez l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC204", "Ce champ ne peut pas être vidé. Laissez-le inchangé ou utilisez l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC205", "Le passage de {from} à {to} n’est pas autorisé ici. Laissez le statut {from}.");
        Add("PCC206", "Ce champ ne peut pas être modifié tant que le statut est {state}. Laissez-le inchangé ou définissez d’abord le statut sur {active}. Avec l’API, vous pouvez aussi le faire dans la même demande.");
        Add("PCC301", "Ce champ ne peut plus être modifié une fois renseigné. Laissez-le inchangé ou créez un nouvel enregistrement.");

        Add("PCC900", "Une erreur inattendue s’est produite. Sa cause figure dans le journal de suivi.");
        Add("PCC901.Message", "Le plug-in est inscrit sur le message {message}, mais il est prévu pour\u00A0: {allowed}.");
        Add("PCC901.Table", "Le plug-in est inscrit sur la table {table}, mais il est prévu pour {allowed}.");
        Add("PCC901.Parameter", "Le paramètre {parameter} est manquant ou n’est pas du type {type}.");
        Add("PCC901.Stage", "Le plug-in est inscrit à la phase {stage}, mais il est prévu pour l’opération principale d’une API personnalisée, phase {allowed}.");
        Add("PCC902.NotJson", "JSON non valide\u00A0: «\u00A0{character}\u00A0» n’est pas admis ici.");
        Add("PCC902.Unfinished", "JSON non valide\u00A0: le texte se termine trop tôt.");
        Add("PCC902.Key", "Le paramètre «\u00A0{key}\u00A0» n’existe pas. Utilisez l’un de ces paramètres\u00A0: {allowed}.");
        Add("PCC902.Twice", "Le paramètre «\u00A0{key}\u00A0» est indiqué deux fois. Indiquez-le une seule fois.");
        Add("PCC902.Type", "Une valeur JSON de type {type} n’est pas admise ici. Indiquez une valeur de type {expected}.");
        Add("PCC902.Value", "La valeur «\u00A0{value}\u00A0» n’est pas reconnue. Utilisez l’une de ces valeurs\u00A0: {allowed}.");
        Add("PCC902.Word", "«\u00A0{value}\u00A0» ne peut pas désigner un numéro masqué. Indiquez au plus {most} caractères qui commencent par une lettre, sans chiffre ni espace à la fin.");
        Add("PCC902.TooMany", "{count} valeurs, c’est trop. Indiquez-en au plus {most}.");

        Add(Keys.InputMissing, "L’entrée est manquante. Indiquez une valeur.");
        Add(Keys.InputType, "Une valeur de type {type} ne peut pas être utilisée ici. Indiquez une valeur de type {expected}.");
        Add(Keys.InputRegion, "La région «\u00A0{value}\u00A0» n’existe pas. Indiquez les deux lettres d’une région, par exemple US, ou n’indiquez rien.");
        Add(Keys.InputLevel, "Le niveau «\u00A0{value}\u00A0» n’existe pas. Utilisez l’un de ces niveaux\u00A0: {allowed}.");
        Add(Keys.InputColumn, "Il n’existe pas de colonne de téléphone «\u00A0{value}\u00A0». Utilisez l’une de ces colonnes\u00A0: {allowed}, ou n’indiquez pas ce paramètre.");
        Add(Keys.InputRow, "La table {table} ne contient aucun enregistrement {id}, ou vous n’êtes pas autorisé à le lire. Vérifiez l’identifiant.");
        Add(Keys.InputTable, "Un enregistrement de la table {table} ne peut pas être vérifié. Utilisez un enregistrement de la table {allowed}.");

        Add(Keys.Label, "«\u00A0{column}\u00A0»\u00A0: {text}");
        Add("Option.Active", "Actif");
        Add("Option.Inactive", "Inactif");
        Add("Type.FIXED_LINE", "ligne fixe");
        Add("Type.MOBILE", "mobile");
        Add("Type.FIXED_LINE_OR_MOBILE", "ligne fixe ou mobile");
        Add("Type.TOLL_FREE", "appel gratuit");
        Add("Type.PREMIUM_RATE", "service surtaxé");
        Add("Type.SHARED_COST", "coût partagé");
        Add("Type.VOIP", "VoIP");
        Add("Type.PERSONAL_NUMBER", "numéro personnel");
        Add("Type.PAGER", "radiomessagerie");
        Add("Type.UAN", "numéro d’entreprise");
        Add("Type.VOICEMAIL", "messagerie vocale");
        Add("Type.UNKNOWN", "inconnu");
        Add("Character.U+0009", "une tabulation");
        Add("Character.U+000A", "un saut de ligne");
        Add("Character.U+000D", "un retour chariot");
        Add("Character.U+2028", "un séparateur de lignes");
        Add("Character.U+2029", "un séparateur de paragraphes");
    }
}
