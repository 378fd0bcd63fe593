using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PhoneCallCtx.Solution;

/// <summary>The XML of solution files: UTF-8 with a byte order mark, a declaration, two blanks for each level.</summary>
internal static class XmlText
{
    /// <summary>Deeper than any solution file. Each level takes two blanks in every line, so the length of the text grows with the square of it.</summary>
    private const int MostDepth = 128;

    /// <summary>The most that a file may take in memory as a tree.</summary>
    private const long MostBytes = 192L * 1024 * 1024;

    /// <summary>The most bytes of a text or an attribute.</summary>
    private const int MostBytesOfValue = 16 * 1024 * 1024;

    /// <summary>What an element or attribute takes at least.</summary>
    private const int BytesOfNode = 100;

    public static XNamespace Instance { get; } = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The root attribute by which SolutionPackager marks every file.</summary>
    public static XAttribute InstanceDeclaration => new(XNamespace.Xmlns + "xsi", Instance.NamespaceName);

    /// <exception cref="SolutionException">A text has a character that XML cannot contain.</exception>
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
            throw new SolutionException($"{path}: a text has a character that XML cannot contain: {exception.Message}", exception);
        }

        bytes.WriteByte((byte)'\n');
        return new SolutionFile(path, bytes.ToArray());
    }

    /// <summary>Reads a file as a whole.</summary>
    /// <exception cref="SolutionException">It is no XML, is nested deeper than any solution file, or has more in it than fits into memory.</exception>
    public static XElement Read(SolutionFile file) => Read(file, _ => true, XElement.Load);

    /// <summary>Reads the root and what is in some of its children. The other children are there and empty, however much is in them.</summary>
    /// <exception cref="SolutionException">It is no XML, is nested deeper than any solution file, or what is read is more than fits into memory.</exception>
    public static XElement ReadOutline(SolutionFile file, params string[] whole)
    {
        return Read(file, name => whole.Contains(name, StringComparer.Ordinal), ReadChildren);

        XElement ReadChildren(XmlReader reader)
        {
            reader.MoveToContent();
            var root = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
            using var children = reader.ReadSubtree();
            children.Read();
            children.Read();
            while (!children.EOF)
            {
                if (children.NodeType == XmlNodeType.Element && IsWhole(children))
                {
                    root.Add(XNode.ReadFrom(children));
                    continue;
                }

                if (children.NodeType == XmlNodeType.Element) root.Add(new XElement(XName.Get(children.LocalName, children.NamespaceURI)));
                if (children.NodeType == XmlNodeType.Element) children.Skip();
                else children.Read();
            }

            return root;
        }

        bool IsWhole(XmlReader reader) => whole.Contains(reader.LocalName, StringComparer.Ordinal);
    }

    private static XElement Read(SolutionFile file, Func<string, bool> isRead, Func<XmlReader, XElement> read)
    {
        try
        {
            using (var sizes = Open(file)) RequireBounds(file, sizes, isRead);
            using var reader = Open(file);
            return read(reader);
        }
        catch (XmlException exception)
        {
            throw new SolutionException($"{file.Path}{(exception.LineNumber > 0 ? $", line {exception.LineNumber}" : "")}: it is not XML: {exception.Message}", exception);
        }
    }

    /// <summary>Reads all of a file and keeps nothing of it.</summary>
    private static void RequireBounds(SolutionFile file, XmlReader reader, Func<string, bool> isRead)
    {
        // A reader keeps a whole attribute in memory, and no attribute has a bracket in it.
        for (ReadOnlySpan<byte> rest = file.Content; rest.Length > MostBytesOfValue;)
        {
            var next = rest[..MostBytesOfValue].IndexOf((byte)'<');
            if (next < 0) throw new SolutionException($"{file.Path}: a value in it has more than {MostBytesOfValue / (1024 * 1024)} MiB, which is more than any solution needs.");
            rest = rest[(next + 1)..];
        }

        var size = 0L;
        var text = new char[4096];
        var isChildRead = false;
        while (reader.Read())
        {
            if (reader.Depth > MostDepth) throw new SolutionException($"{file.Path}: its elements are nested in more than {MostDepth} levels.");
            if (reader.Depth == 1) isChildRead = reader.NodeType == XmlNodeType.Element && isRead(reader.LocalName);
            if (reader.Depth > 1 && !isChildRead) continue;

            // What a node takes in memory, and the blanks before it when it is written again.
            size += BytesOfNode + (2 * reader.Depth);
            for (int count; reader.HasValue && size <= MostBytes && (count = reader.ReadValueChunk(text, 0, text.Length)) > 0;) size += sizeof(char) * count;
            while (reader.MoveToNextAttribute()) size += BytesOfNode + (sizeof(char) * (long)reader.Value.Length);
            if (size > MostBytes) throw new SolutionException($"{file.Path}: what is in it takes more than {MostBytes / (1024 * 1024)} MiB of memory, which is more than any solution needs.");
        }
    }

    private static XmlReader Open(SolutionFile file) =>
        XmlReader.Create(new MemoryStream(file.Content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    /// <summary>An element with text; nothing when there is none, since an import stumbles over some empty elements.</summary>
    public static XElement? Optional(string name, string text) => text.Length == 0 ? null : new XElement(name, text);

    public static string Braced(Guid id) => id.ToString("B");
}
