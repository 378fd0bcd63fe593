using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Reads elements of FetchXML and their attributes. A part that the reader does not know is a fault with its place.</summary>
internal static class FetchElement
{
    /// <summary>The deepest nesting of elements. Deeper ones would exhaust the stack.</summary>
    public const int MaxDepth = 100;

    /// <summary>The root element of XML. Document types and external references are rejected.</summary>
    /// <exception cref="XmlException">The XML is not well-formed.</exception>
    public static XElement Parse(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
    }

    /// <summary>Rejects attributes, elements and text that an element must not have.</summary>
    public static void Check(this XElement element, params string[] children)
    {
        if (element.Ancestors().Take(MaxDepth).Count() == MaxDepth) throw element.Fault($"is nested in more than {MaxDepth - 1} others");
        if (element.Name.Namespace != XNamespace.None) throw element.Fault($"has the namespace '{element.Name.NamespaceName}', but FetchXML has none");
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            if (attribute.Name.Namespace != XNamespace.None) throw element.Fault($"has the attribute '{attribute.Name.LocalName}' of the namespace '{attribute.Name.NamespaceName}', but FetchXML has none");
            Check(element, attribute.Name.LocalName);
        }

        foreach (var node in element.Nodes())
        {
            if (node is XElement { Name.NamespaceName.Length: > 0 } foreign) throw foreign.Fault($"has the namespace '{foreign.Name.NamespaceName}', but FetchXML has none");
            if (node is XElement child && !children.Contains(child.Name.LocalName, StringComparer.Ordinal)) throw child.Fault($"is not supported within <{element.Name.LocalName}>");
            if (node is XText text && element.Name.LocalName != "value" && !string.IsNullOrWhiteSpace(text.Value)) throw element.Fault($"has the text '{text.Value.Trim()}', which is not allowed");
        }
    }

    private static void Check(XElement element, string name)
    {
        var known = QuerySupport.FetchAttributes.FirstOrDefault(attribute => attribute.Element == element.Name.LocalName && attribute.Name == name)
            ?? throw element.Fault($"has no attribute '{name}'");
        if (known.Effect == FetchEffect.Rejected)
            throw Faults.Create(Faults.UnsupportedMessage, $"{Place(element)}: the attribute '{name}' of <{element.Name.LocalName}> is not supported here{(known.Remark.Length > 0 ? $" ({known.Remark})" : "")}.");
    }

    public static string? Text(this XElement element, string name) => (string?)element.Attribute(name);

    public static string Needed(this XElement element, string name) => (string?)element.Attribute(name) ?? throw element.Fault($"needs the attribute '{name}'");

    public static bool Flag(this XElement element, string name) => (string?)element.Attribute(name) switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        var value => throw element.Fault($"has the attribute '{name}', which must be true or false, not '{value}'"),
    };

    public static int? Number(this XElement element, string name) => (string?)element.Attribute(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw element.Fault($"has the attribute '{name}', which must be a whole number from 1, not '{text}'"),
    };

    public static T Choice<T>(this XElement element, string name, IReadOnlyDictionary<string, T> choices, T missing)
    {
        if (element.Attribute(name) is not { } attribute) return missing;
        return choices.TryGetValue(attribute.Value, out var choice) ? choice : throw element.Fault($"has the attribute '{name}', which must be one of {string.Join(", ", choices.Keys)}, not '{attribute.Value}'");
    }

    public static FaultException<OrganizationServiceFault> Fault(this XElement element, string what) =>
        Faults.Create(QueryFaults.InvalidFetch, $"{Place(element)}: <{element.Name.LocalName}> {what}.");

    /// <summary>The line and position at which an element begins.</summary>
    public static string Place(XElement element)
    {
        var place = (IXmlLineInfo)element;
        return string.Create(CultureInfo.InvariantCulture, $"FetchXML, line {place.LineNumber}, position {place.LinePosition}");
    }
}
