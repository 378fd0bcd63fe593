using System;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PhoneCallCtx.Solution;

/// <summary>The XML of solution files: UTF-8 with a byte order mark, a declaration, two blanks for each level.</summary>
internal static class XmlText
{
    /// <summary>Deeper than any solution file. Each level takes two blanks in every line, so the length of the text grows with the square of it.</summary>
    private const int MostDepth = 128;

    public static XNamespace Instance { get; } = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The root attribute by which SolutionPackager marks every file.</summary>
    public static XAttribute InstanceDeclaration => new(XNamespace.Xmlns + "xsi", Instance.NamespaceName);

    /// <exception cref="SolutionException">A text has a character that XML cannot hold.</exception>
    public static SolutionFile Write(string path, XElement root)
    {
        using var bytes = new MemoryStream();
        try
        {
            using var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Indent = true, NewLineChars = "\n" });
            new XDocument(root).Save(writer);
        }
        catch (ArgumentException exception)
        {
            throw new SolutionException($"{path}: a text has a character that XML cannot hold: {exception.Message}", exception);
        }

        bytes.WriteByte((byte)'\n');
        return new SolutionFile(path, bytes.ToArray());
    }

    /// <exception cref="SolutionException">It is no XML, or is nested deeper than any solution file.</exception>
    public static XElement Read(SolutionFile file)
    {
        try
        {
            using (var depths = Open(file))
                while (depths.Read())
                    if (depths.Depth > MostDepth) throw new SolutionException($"{file.Path}: its elements are nested in more than {MostDepth} levels.");
            using var reader = Open(file);
            return XElement.Load(reader);
        }
        catch (XmlException exception)
        {
            throw new SolutionException($"{file.Path}{(exception.LineNumber > 0 ? $", line {exception.LineNumber}" : "")}: it is not XML: {exception.Message}", exception);
        }
    }

    private static XmlReader Open(SolutionFile file) =>
        XmlReader.Create(new MemoryStream(file.Content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    /// <summary>An element with text; nothing when there is none, since an import stumbles over some empty elements.</summary>
    public static XElement? Optional(string name, string text) => text.Length == 0 ? null : new XElement(name, text);

    public static string Braced(Guid id) => id.ToString("B");
}
