using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The language that the user has chosen. It is read only when there is a message to write.</summary>
internal static class UserLanguage
{
    /// <summary>The language of the user; English when it cannot be read.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The rejection matters more than an unreadable language.")]
    public static Language Find(PluginExecution execution)
    {
        const string Table = "usersettings";
        const string Column = "uilanguageid";
        if (execution.Context is not { } context) return English.Instance;
        try
        {
            // Read as the system: users need no privilege for user settings.
            var factory = (IOrganizationServiceFactory)execution.Services.GetService(typeof(IOrganizationServiceFactory));
            var settings = factory.CreateOrganizationService(null).Retrieve(Table, context.InitiatingUserId, new ColumnSet(Column));
            return LanguageCatalog.Find(settings.GetAttributeValue<int>(Column));
        }
        catch (Exception exception)
        {
            execution.Note("the user's language cannot be read, so the rejection is in English: " + exception.GetType().Name);
            return English.Instance;
        }
    }
}
