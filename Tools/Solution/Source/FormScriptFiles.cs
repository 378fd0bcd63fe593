using System;
using System.Collections.Generic;
using System.IO;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Source;

/// <summary>
/// The web resource with the handlers of form events: its content, as Client builds it, and the description beside it. An export names
/// the part of the zip after the web resource, without slashes and dots, and its identifier.
/// </summary>
internal static class FormScriptFiles
{
    public const string Folder = "WebResources";
    public const string DataFile = ".data.xml";

    /// <summary>The type of scripts (Microsoft: table reference of webresource).</summary>
    public const string ScriptType = "3";

    private const string DisplayName = "PhoneCallCtx form script";
    private const string Description = "Handlers of form events. They report what the rules say about phone numbers while people type.";

    public static IEnumerable<SolutionFile> Create()
    {
        const string name = SolutionIdentity.FormScript;
        var id = Identifiers.OfWebResource(name);
        var part = name.Replace("/", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) + id.ToString().ToUpperInvariant();
        yield return new SolutionFile($"{Folder}/{name}", Content());
        yield return XmlText.Write($"{Folder}/{name}{DataFile}", new XElement(
            "WebResource",
            XmlText.InstanceDeclaration,
            new XElement("WebResourceId", XmlText.Braced(id)),
            new XElement("Name", name),
            new XElement("DisplayName", DisplayName),
            new XElement("Description", Description),
            new XElement("WebResourceType", ScriptType),
            new XElement("IntroducedVersion", SolutionManifest.IntroducedVersion),
            new XElement("IsEnabledForMobileClient", 0),
            new XElement("IsAvailableForMobileOffline", 0),
            new XElement("IsCustomizable", 1),
            new XElement("CanBeDeleted", 1),
            new XElement("IsHidden", 0),
            new XElement("FileName", $"/{Folder}/{part}")));
    }

    private static byte[] Content()
    {
        using var content = typeof(FormScriptFiles).Assembly.GetManifestResourceStream(SolutionIdentity.FormScript)!;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
