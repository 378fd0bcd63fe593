using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Packing;

/// <summary>
/// Web resources between a folder and a zip. In a folder, each has its name as its path and a description beside it. In a zip, the
/// descriptions are in the customizations and name the parts.
/// </summary>
internal static class WebResourceParts
{
    /// <summary>The path of the part that a description names; empty when it names none.</summary>
    public static string PathOf(XElement description) => Uri.UnescapeDataString((description.Element("FileName")?.Value ?? "").TrimStart('/'));

    public static bool IsDescription(SolutionFile file) => IsIn(file) && file.Path.EndsWith(FormScriptFiles.DataFile, StringComparison.Ordinal);

    /// <summary>The parts of the zip for the descriptions of a folder, by the paths of their contents in the folder.</summary>
    /// <exception cref="SolutionException">A description names no part, or has no content beside it.</exception>
    public static IReadOnlyDictionary<string, SolutionFile> Pack(IReadOnlyList<SolutionFile> folder)
    {
        var contents = folder.Where(IsIn).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var parts = new Dictionary<string, SolutionFile>(StringComparer.Ordinal);
        foreach (var file in folder.Where(IsDescription))
        {
            var path = file.Path[..^FormScriptFiles.DataFile.Length];
            var description = XmlText.Read(file);
            if (!contents.TryGetValue(path, out var content)) throw new SolutionException($"{path}: there is no such file, but its description {file.Path}. Restore the file: npm run build --prefix Client.");
            if (PathOf(description) is not { Length: > 0 } part) throw new SolutionException($"{file.Path}: the web resource has no FileName, so its content has no place.");
            parts.Add(path, new SolutionFile(part, description.Element("WebResourceType")?.Value == FormScriptFiles.ScriptType ? WithoutReturns(content.Content) : content.Content));
        }

        return parts;
    }

    /// <summary>Takes the web resources with a name and a part out of the customizations: their files in a folder, by the paths of their parts.</summary>
    public static ILookup<string, SolutionFile> Unpack(XElement customizations, IReadOnlyList<SolutionFile> entries)
    {
        var parts = entries.GroupBy(entry => Uri.UnescapeDataString(entry.Path), StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var files = new List<(string Part, SolutionFile File)>();
        foreach (var description in customizations.Elements(CustomizationsFile.WebResources).Elements("WebResource").ToArray())
        {
            if (description.Element("Name")?.Value is not { Length: > 0 } name || !parts.TryGetValue(PathOf(description), out var part)) continue;
            description.Remove();
            description.SetAttributeValue(XmlText.InstanceDeclaration.Name, XmlText.InstanceDeclaration.Value);
            files.Add((part.Path, new SolutionFile($"{FormScriptFiles.Folder}/{name}", part.Content)));
            files.Add((part.Path, XmlText.Write($"{FormScriptFiles.Folder}/{name}{FormScriptFiles.DataFile}", description)));
        }

        return files.ToLookup(file => file.Part, file => file.File, StringComparer.Ordinal);
    }

    private static bool IsIn(SolutionFile file) => file.Path.StartsWith(FormScriptFiles.Folder + "/", StringComparison.Ordinal);

    /// <summary>A script with line feeds only, so that a checkout with other line ends packs to the same bytes. A browser reads both as the same script.</summary>
    private static byte[] WithoutReturns(byte[] content) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal));
}
