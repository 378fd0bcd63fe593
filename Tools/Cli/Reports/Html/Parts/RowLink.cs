using System;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>The address of a row's form in its environment.</summary>
internal static class RowLink
{
    /// <summary>Makes the link.</summary>
    /// <param name="environment">The address of the environment.</param>
    /// <param name="id">The primary key of the row.</param>
    /// <returns>The link; null without an environment, and for the local Dataverse, which has no forms.</returns>
    /// <remarks>learn.microsoft.com/power-apps/developer/model-driven-apps/open-forms-views-dialogs-reports-url.</remarks>
    public static string? To(Uri? environment, Guid id)
    {
        if (environment is not { IsAbsoluteUri: true, IsLoopback: false } || (environment.Scheme != Uri.UriSchemeHttps && environment.Scheme != Uri.UriSchemeHttp)) return null;
        return $"{environment.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/')}/main.aspx?etn={PhoneCallTable.LogicalName}&id={id}&pagetype=entityrecord";
    }
}
