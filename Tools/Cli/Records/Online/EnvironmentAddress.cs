using System;
using System.Linq;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>The address of an environment, as people copy it: with or without a slash, a page or the path of the Web API behind it.</summary>
internal sealed class EnvironmentAddress
{
    private const string Api = "/api/data";
    private const string LikelyVersion = "v9.2";
    private const string Example = "Give the address of the environment, such as https://contoso.crm.dynamics.com.";

    /// <summary>The domains of Microsoft's own environments. Their addresses have no path before the Web API; those of other servers may.</summary>
    private static readonly string[] CloudDomains = [".dynamics.com", ".dynamics.cn", ".microsoftdynamics.us", ".appsplatform.us"];

    /// <summary>Sites about environments that are none.</summary>
    private static readonly string[] Portals = ["make.powerapps.com", "admin.powerplatform.microsoft.com", "make.powerautomate.com", "home.dynamics.com", "apps.powerapps.com"];

    private EnvironmentAddress(Uri uri, string prefix, string version)
    {
        Origin = uri.GetLeftPart(UriPartial.Authority);
        Name = Origin + prefix;
        Root = new Uri($"{Name}{Api}/{version}/");
    }

    /// <summary>The address for messages, without a slash at its end.</summary>
    public string Name { get; }

    /// <summary>The scheme, host and port.</summary>
    public string Origin { get; }

    /// <summary>The address of the Web API, with a slash at its end.</summary>
    public Uri Root { get; }

    /// <summary>Whether it is on this machine, as the local Dataverse of <c>serve</c> is.</summary>
    public bool IsLocal => Root.IsLoopback;

    /// <summary>Reads an address.</summary>
    /// <exception cref="InputException">It is none, or one that no token should be sent to.</exception>
    public static EnvironmentAddress Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0) throw new InputException($"this is no address. {Example}");
        if (uri.UserInfo.Length > 0) throw new InputException("the address of an environment has no user name and no password. Leave out what is before the @.");
        if (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback)
            throw new InputException("the address begins with http://, so the network could read the token and the rows. Begin it with https://. Only the local Dataverse of serve has http://, such as http://127.0.0.1:5080.");
        if (Portals.Contains(uri.Host, StringComparer.OrdinalIgnoreCase)) throw new InputException($"{uri.Host} is no environment. {Example} It is the Environment URL in the Power Platform admin center.");
        var api = uri.AbsolutePath.IndexOf(Api, StringComparison.OrdinalIgnoreCase);
        return new EnvironmentAddress(uri, PrefixOf(uri, api), api < 0 ? LikelyVersion : VersionIn(uri.AbsolutePath[(api + Api.Length)..]));
    }

    /// <summary>Whether a link leads to the same server.</summary>
    public bool Includes(Uri link) => link.UserInfo.Length == 0 && string.Equals(link.GetLeftPart(UriPartial.Authority), Origin, StringComparison.OrdinalIgnoreCase);

    private static string PrefixOf(Uri uri, int api)
    {
        if (CloudDomains.Any(domain => uri.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase))) return "";
        var path = uri.AbsolutePath;
        if (api >= 0) path = path[..api];
        else if (path.EndsWith(".aspx", StringComparison.OrdinalIgnoreCase)) path = path[..path.LastIndexOf('/')];
        return path.TrimEnd('/');
    }

    /// <summary>The version of the Web API that an address names, such as <c>v9.1</c> of a server on-premises.</summary>
    private static string VersionIn(string path) => path is ['/', 'v', '9', '.', >= '0' and <= '9', ..] ? path[1..5] : LikelyVersion;
}
