using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The language that the user who called has chosen. It is read only when there is something to say.</summary>
internal static class UserLanguage
{
    /// <summary>The language of the user; English when it cannot be read.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the language from being read, the refusal matters more.")]
    public static Language Find(IServiceProvider services, IExecutionContext? context, StepLog log)
    {
        const string Table = "usersettings";
        const string Column = "uilanguageid";
        if (context is null) return English.Instance;
        try
        {
            // As the system: a user need not be allowed to read the settings of a user.
            var factory = (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory));
            var settings = factory.CreateOrganizationService(null).Retrieve(Table, context.InitiatingUserId, new ColumnSet(Column));
            return LanguageCatalog.Find(settings.GetAttributeValue<int>(Column));
        }
        catch (Exception exception)
        {
            log.Note("the user's language cannot be read, so the refusal is in English: " + exception.GetType().Name);
            return English.Instance;
        }
    }
}
