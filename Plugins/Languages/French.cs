namespace PhoneCallCtx.Plugins.Languages;

/// <summary>French.</summary>
internal sealed class French : Language
{
    /// <summary>The no-break space, which nobody sees in a source.</summary>
    private const string Nbsp = "\u00A0";

    private const string Words = $$"""
        Rejected L’enregistrement Appel téléphonique n’a pas été sauvegardé. Veuillez corriger ce qui suit{{Nbsp}}:
        RejectedMany Aucun enregistrement Appel téléphonique n’a été sauvegardé (nombre dans la demande{{Nbsp}}: {rows}). Veuillez corriger ce qui suit{{Nbsp}}:
        RejectedVariable La valeur de la variable d’environnement «{{Nbsp}}{variable}{{Nbsp}}» n’a pas été sauvegardée. Veuillez corriger ce qui suit{{Nbsp}}:
        More Et {count} de plus, {total} en tout{{Nbsp}}: {counts}
        Failed L’enregistrement Appel téléphonique n’a pas été sauvegardé, car il n’a pas pu être vérifié. Veuillez communiquer ce qui suit à un administrateur{{Nbsp}}:
        Misregistered L’enregistrement Appel téléphonique n’a pas été sauvegardé, car l’étape «{{Nbsp}}{step}{{Nbsp}}» n’est pas inscrite au bon endroit. Veuillez communiquer ce qui suit à un administrateur{{Nbsp}}:
        Misconfigured L’enregistrement Appel téléphonique n’a pas été sauvegardé, car la configuration de l’étape «{{Nbsp}}{step}{{Nbsp}}» est inutilisable. Veuillez communiquer ce qui suit à un administrateur{{Nbsp}}:
        MisconfiguredVariable L’enregistrement Appel téléphonique n’a pas été sauvegardé, car la variable d’environnement «{{Nbsp}}{variable}{{Nbsp}}» est inutilisable. Veuillez communiquer ce qui suit à un administrateur{{Nbsp}}:
        Unanswered La demande n’a pas reçu de réponse. Veuillez corriger ce qui suit{{Nbsp}}:
        UnansweredFailed La demande n’a pas reçu de réponse, car elle a échoué sur le serveur. Veuillez communiquer ce qui suit à un administrateur{{Nbsp}}:
        UnansweredMisregistered La demande n’a pas reçu de réponse, car l’élément «{{Nbsp}}{step}{{Nbsp}}» n’est pas inscrit au bon endroit. Veuillez communiquer ce qui suit à un administrateur{{Nbsp}}:
        UnansweredMisconfigured La demande n’a pas reçu de réponse, car la variable d’environnement «{{Nbsp}}{variable}{{Nbsp}}» est inutilisable. Veuillez communiquer ce qui suit à un administrateur{{Nbsp}}:

        PCC001 Le texte «{{Nbsp}}{value}{{Nbsp}}» est trop long (caractères{{Nbsp}}: {length}, en trop{{Nbsp}}: {excess}). Raccourcissez-le à {limit} caractères au maximum.
        PCC002.Text Une valeur de type {type} ne peut pas être stockée ici. Indiquez du texte.
        PCC002.Choice Une valeur de type {type} ne peut pas être stockée ici. Indiquez l’une des options de la colonne (OptionSetValue).
        PCC002.Integer Une valeur de type {type} ne peut pas être stockée ici. Indiquez un nombre entier (Int32).
        PCC002.Boolean Une valeur de type {type} ne peut pas être stockée ici. Indiquez true ou false (Boolean).
        PCC002.DateTime Une valeur de type {type} ne peut pas être stockée ici. Indiquez une date et une heure (DateTime).
        PCC002.Lookup Une valeur de type {type} ne peut pas être stockée ici. Indiquez une référence (EntityReference) à un enregistrement de l’une de ces tables{{Nbsp}}: {targets}.
        PCC003 «{{Nbsp}}{value}{{Nbsp}}» ne peut pas s’afficher sur une seule ligne{{Nbsp}}: le caractère {position} est {character}. Supprimez-le.
        PCC003.Direction «{{Nbsp}}{value}{{Nbsp}}» s’affiche dans un autre ordre que celui dans lequel il est stocké{{Nbsp}}: le caractère {position} est {character}. Supprimez-le.
        PCC004 {value} est hors limites. Saisissez un nombre entier de {minimum} à {maximum}.
        PCC005 Un enregistrement de la table «{{Nbsp}}{table}{{Nbsp}}» n’est pas admis ici. Utilisez un enregistrement de l’une de ces tables{{Nbsp}}: {targets}.
        PCC005.NoTable La référence n’indique aucune table. Utilisez un enregistrement de l’une de ces tables{{Nbsp}}: {targets}.
        PCC006.Missing Ce champ est obligatoire. Saisissez une valeur.
        PCC006.Emptied Ce champ est obligatoire et ne peut pas être vidé. Saisissez une valeur ou laissez ce champ inchangé.
        PCC007 Dataverse gère lui-même ce champ et ignore ce qui est indiqué pour lui. Laissez ce champ inchangé (API{{Nbsp}}: n’envoyez pas la colonne).
        PCC101.Blank Le texte ne contient aucun caractère visible. Saisissez un numéro de téléphone ou laissez le champ vide.
        PCC101.NoDigit «{{Nbsp}}{value}{{Nbsp}}» ne contient aucun chiffre. Saisissez un numéro de téléphone (par exemple +14255550123).
        PCC101.Words «{{Nbsp}}{value}{{Nbsp}}» n’est pas un numéro de téléphone{{Nbsp}}: il ne contient aucun chiffre. Saisissez un numéro tel que +14255550123, ou anonymous pour un numéro masqué.
        PCC101.Character «{{Nbsp}}{value}{{Nbsp}}» n’est pas un numéro de téléphone{{Nbsp}}: le caractère {position} («{{Nbsp}}{character}{{Nbsp}}») n’est pas admis à cet endroit. Saisissez un numéro (par exemple +14255550123).
        PCC101.Identifier «{{Nbsp}}{value}{{Nbsp}}» est l’identifiant d’un utilisateur ou d’une application, et non un numéro de téléphone. Saisissez le numéro de l’appel ou laissez le champ vide.
        PCC101.Masked «{{Nbsp}}{value}{{Nbsp}}» est partiellement caché{{Nbsp}}: il manque des chiffres. Saisissez le numéro complet.
        PCC101.Scientific «{{Nbsp}}{value}{{Nbsp}}» est l’écriture scientifique d’un tableur{{Nbsp}}: des chiffres sont perdus. Reprenez le numéro à sa source, sous forme de texte.
        PCC101.Decimal «{{Nbsp}}{value}{{Nbsp}}» est un nombre décimal, tel que l’écrivent les tableurs. Saisissez seulement les chiffres qui précèdent le point.
        PCC101.TooFewDigits «{{Nbsp}}{value}{{Nbsp}}» n’est pas un numéro de téléphone (chiffres{{Nbsp}}: {digits}, minimum{{Nbsp}}: {fewest}). Saisissez le numéro complet.
        PCC101.TooManyDigits «{{Nbsp}}{value}{{Nbsp}}» n’est pas un numéro de téléphone (chiffres{{Nbsp}}: {digits}, maximum{{Nbsp}}: {most}). Saisissez un seul numéro.
        PCC101.Address «{{Nbsp}}{value}{{Nbsp}}» n’est pas une adresse complète. Vérifiez le caractère {position}. Saisissez une adresse complète (par exemple sip:user@host ou tel:+14255550123).
        PCC101.UnknownCallingCode «{{Nbsp}}{value}{{Nbsp}}» a un indicatif de pays inconnu{{Nbsp}}: aucun pays n’utilise {code}. Vérifiez les chiffres qui suivent le signe +.
        PCC101.InternationalPrefix «{{Nbsp}}{value}{{Nbsp}}» contient {prefix} après le signe +. Supprimez {prefix}{{Nbsp}}: l’indicatif de pays suit directement le signe +.
        PCC101.NoCallingCode «{{Nbsp}}{value}{{Nbsp}}» n’a pas d’indicatif de pays. Saisissez le numéro avec le signe + et l’indicatif de pays (par exemple +14255550123).
        PCC101.TooShort «{{Nbsp}}{value}{{Nbsp}}» est trop court pour la région {region}, indicatif {code} (chiffres{{Nbsp}}: {digits}, minimum{{Nbsp}}: {fewest}). Saisissez le numéro complet.
        PCC101.TooLong «{{Nbsp}}{value}{{Nbsp}}» est trop long pour la région {region}, indicatif {code} (chiffres{{Nbsp}}: {digits}, maximum{{Nbsp}}: {most}). Supprimez ce qui ne fait pas partie du numéro, par exemple un ancien préfixe après {code}, un numéro de poste ou un second numéro.
        PCC101.NoSuchLength «{{Nbsp}}{value}{{Nbsp}}» compte {digits} chiffres. Aucun numéro de la région {region}, indicatif {code}, n’a cette longueur. Vérifiez le numéro.
        PCC101.NotInPlan «{{Nbsp}}{value}{{Nbsp}}» n’est pas un numéro de la région {region}, indicatif {code}. Vérifiez le numéro.
        PCC101.NotE164 «{{Nbsp}}{value}{{Nbsp}}» n’est pas au format international (E.164). Saisissez {e164} à la place.
        PCC101.RegionNotAllowed «{{Nbsp}}{value}{{Nbsp}}» est un numéro de la région {region}. Seuls les numéros de ces régions sont admis ici{{Nbsp}}: {allowed}.
        PCC101.TypeNotAllowed «{{Nbsp}}{value}{{Nbsp}}» est un numéro de type {type}. Seuls les numéros de ces types sont admis ici{{Nbsp}}: {allowed}.
        PCC101.WithheldNotAllowed Un numéro masqué («{{Nbsp}}{value}{{Nbsp}}») n’est pas admis ici. Saisissez un numéro de téléphone ou laissez le champ vide.
        PCC101.AddressNotAllowed L’adresse «{{Nbsp}}{value}{{Nbsp}}» n’est pas admise ici. Saisissez un numéro de téléphone (par exemple +14255550123).
        PCC101.ShortNotAllowed Le numéro court «{{Nbsp}}{value}{{Nbsp}}» n’est pas admis ici. Saisissez un numéro de téléphone complet (par exemple +14255550123).
        PCC101.ExtensionNotAllowed Un numéro de poste, comme dans «{{Nbsp}}{value}{{Nbsp}}», n’est pas admis ici. Saisissez un numéro de téléphone sans numéro de poste (par exemple +14255550123).
        PCC101.NonGeographicNotAllowed «{{Nbsp}}{value}{{Nbsp}}» est un numéro qui n’appartient à aucun pays ({code}). Saisissez un numéro rattaché à un pays.
        PCC201 {value} n’est pas un statut de cette table. Utilisez l’une de ces valeurs{{Nbsp}}: {allowed}.
        PCC202 {value} n’est pas une valeur de Raison du statut dans cette table. Utilisez l’une de ces valeurs{{Nbsp}}: {allowed}.
        PCC203 La raison du statut {status} ne correspond pas au statut {state}. Utilisez l’une de ces valeurs{{Nbsp}}: {allowed}.
        PCC204 Ce champ ne peut pas être vidé. Laissez-le inchangé ou utilisez l’une de ces valeurs{{Nbsp}}: {allowed}.
        PCC205 Le passage de {from} à {to} n’est pas autorisé ici. Laissez le statut {from}.
        PCC206 Ce champ ne peut pas être modifié tant que le statut est {state}. Laissez-le inchangé ou définissez d’abord le statut sur {active}. Avec l’API, vous pouvez aussi le faire dans la même demande.
        PCC301 Ce champ ne peut plus être modifié une fois renseigné. Laissez-le inchangé ou créez un nouvel enregistrement.

        PCC900 Une erreur inattendue s’est produite. Sa cause figure dans le journal de suivi.
        PCC901.Message Le plug-in est inscrit sur le message {message}, mais il est prévu pour{{Nbsp}}: {allowed}.
        PCC901.Table Le plug-in est inscrit sur la table {table}, mais il est prévu pour {allowed}.
        PCC901.Parameter Le paramètre {parameter} est manquant ou n’est pas du type {type}.
        PCC901.Stage Le plug-in est inscrit à la phase {stage}, mais il est prévu pour l’opération principale d’une API personnalisée, phase {allowed}.
        PCC902.NotJson JSON non valide{{Nbsp}}: «{{Nbsp}}{character}{{Nbsp}}» n’est pas admis ici.
        PCC902.Unfinished JSON non valide{{Nbsp}}: le texte se termine trop tôt.
        PCC902.Key Le paramètre «{{Nbsp}}{key}{{Nbsp}}» n’existe pas. Utilisez l’un de ces paramètres{{Nbsp}}: {allowed}.
        PCC902.Twice Le paramètre «{{Nbsp}}{key}{{Nbsp}}» est indiqué deux fois. Indiquez-le une seule fois.
        PCC902.Type Une valeur JSON de type {type} n’est pas admise ici. Indiquez une valeur de type {expected}.
        PCC902.Value La valeur «{{Nbsp}}{value}{{Nbsp}}» n’est pas reconnue. Utilisez l’une de ces valeurs{{Nbsp}}: {allowed}.
        PCC902.Word «{{Nbsp}}{value}{{Nbsp}}» ne peut pas désigner un numéro masqué. Indiquez au plus {most} caractères qui commencent par une lettre, sans chiffre ni espace à la fin.
        PCC902.TooMany {count} valeurs, c’est trop. Indiquez-en au plus {most}.

        Input.Missing L’entrée est manquante. Indiquez une valeur.
        Input.Type Une valeur de type {type} ne peut pas être utilisée ici. Indiquez une valeur de type {expected}.
        Input.Region La région «{{Nbsp}}{value}{{Nbsp}}» n’existe pas. Indiquez les deux lettres d’une région, par exemple US, ou n’indiquez rien.
        Input.Level Le niveau «{{Nbsp}}{value}{{Nbsp}}» n’existe pas. Utilisez l’un de ces niveaux{{Nbsp}}: {allowed}.
        Input.Column Il n’existe pas de colonne de téléphone «{{Nbsp}}{value}{{Nbsp}}». Utilisez l’une de ces colonnes{{Nbsp}}: {allowed}, ou n’indiquez pas ce paramètre.
        Input.Row La table {table} ne contient aucun enregistrement {id}, ou vous n’êtes pas autorisé à le lire. Vérifiez l’identifiant.
        Input.Table Un enregistrement de la table {table} ne peut pas être vérifié. Utilisez un enregistrement de la table {allowed}.

        Label «{{Nbsp}}{column}{{Nbsp}}»{{Nbsp}}: {text}
        Option.Active Actif
        Option.Inactive Inactif
        Type.FIXED_LINE ligne fixe
        Type.MOBILE mobile
        Type.FIXED_LINE_OR_MOBILE ligne fixe ou mobile
        Type.TOLL_FREE appel gratuit
        Type.PREMIUM_RATE service surtaxé
        Type.SHARED_COST coût partagé
        Type.VOIP VoIP
        Type.PERSONAL_NUMBER numéro personnel
        Type.PAGER radiomessagerie
        Type.UAN numéro d’entreprise
        Type.VOICEMAIL messagerie vocale
        Type.UNKNOWN inconnu
        Character.U+0009 une tabulation
        Character.U+000A un saut de ligne
        Character.U+000D un retour chariot
        Character.U+2028 un séparateur de lignes
        Character.U+2029 un séparateur de paragraphes
        """;

    public static readonly French Instance = new();

    private French()
        : base("fr", Words)
    {
    }
}
