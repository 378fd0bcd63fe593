using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The kind of user who sends a request, as the platform reports it.</summary>
internal static class Caller
{
    /// <summary>An application user, such as an integration.</summary>
    public const string ApplicationUser = "application user";

    /// <summary>Any other user.</summary>
    public const string User = "user";

    /// <summary>The kind of user; null when the platform does not report it. The rules then treat the caller as a user.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="context">The context; null when it is not known.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Older platforms do not expose IsApplicationUser.")]
    public static string? Find(IServiceProvider services, IExecutionContext? context)
    {
        try
        {
            // Requested by its type, for the same reason as in RowImages.
            return (PlatformServices.Find(services, typeof(IPluginExecutionContext7)) as IPluginExecutionContext7 ?? context as IPluginExecutionContext7)?.IsApplicationUser switch
            {
                true => ApplicationUser,
                false => User,
                null => null,
            };
        }
        catch (Exception)
        {
            return null;
        }
    }
}
