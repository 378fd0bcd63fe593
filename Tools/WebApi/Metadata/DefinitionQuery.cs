using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Metadata;

/// <summary>The query options for definitions, with their types checked.</summary>
internal sealed class DefinitionQuery
{
    private const char Comma = ',';

    private DefinitionQuery(IReadOnlyList<string>? selected, DefinitionFilter? filter)
    {
        Selected = selected;
        Filter = filter;
    }

    /// <summary>The properties that <c>$select</c> names; null for all.</summary>
    public IReadOnlyList<string>? Selected { get; }

    /// <summary>The condition; null for none.</summary>
    public DefinitionFilter? Filter { get; }

    /// <summary>The properties that <c>$expand</c> names, with their own options.</summary>
    public IReadOnlyList<(string Property, bool IsCollection, Type Target, DefinitionQuery Query)> Expanded { get; private init; } = [];

    /// <summary>Reads the options.</summary>
    /// <param name="type">The class of the definitions; null if the local Dataverse has none of the type, so that no name can be verified.</param>
    /// <param name="select">The text of <c>$select</c>; null for none.</param>
    /// <param name="expand">The text of <c>$expand</c>; null for none.</param>
    /// <param name="filter">The text of <c>$filter</c>; null for none.</param>
    /// <exception cref="ApiException">An option is not valid.</exception>
    public static DefinitionQuery Read(Type? type, string? select, string? expand, string? filter)
    {
        var selected = select is null ? null : Split(select, Comma).ToArray();
        var expanded = new List<(string, bool, Type, DefinitionQuery)>();
        foreach (var item in expand is null ? [] : Split(expand, Comma))
        {
            if (type is null) continue;
            var open = item.IndexOf('(', StringComparison.Ordinal);
            var name = open < 0 ? item : item[..open];
            if (name == "GlobalOptionSet") continue;
            var link = DefinitionType.Of(type).Link(name) ?? throw Unknown(name, type);
            var options = open < 0 ? [] : item.EndsWith(')') ? Split(item[(open + 1)..^1], ';').ToArray() : throw ApiErrors.BadRequest($"The parenthesis in '{item}' of $expand has no end.");
            var target = DefinitionType.TargetOf(link);
            expanded.Add((name, link.PropertyType.IsArray, target, Read(target, Option(options, "$select"), Option(options, "$expand"), Option(options, "$filter"))));
            if (options.FirstOrDefault(option => !option.StartsWith("$select=", StringComparison.Ordinal) && !option.StartsWith("$expand=", StringComparison.Ordinal) && !option.StartsWith("$filter=", StringComparison.Ordinal)) is { } other)
                throw ApiErrors.NotBuilt($"'{other}' in $expand of definitions");
        }

        if (type is not null)
            foreach (var name in selected ?? [])
                if (name != "*" && DefinitionType.Of(type).Value(name) is null && DefinitionType.Of(type).Link(name) is null) throw Unknown(name, type);
        return new DefinitionQuery(selected is null || selected.Contains("*", StringComparer.Ordinal) ? null : selected, filter is null ? null : DefinitionFilter.Read(filter, type)) { Expanded = expanded };
    }

    /// <summary>The error about a property that a type does not have.</summary>
    public static ApiException Unknown(string name, Type type) => ApiErrors.BadRequest($"Could not find a property named '{name}' on type 'Microsoft.Dynamics.CRM.{type.Name}'.");

    private static string? Option(IEnumerable<string> options, string name) =>
        options.FirstOrDefault(option => option.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    /// <summary>Splits at a separator outside parentheses and quotes.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        var (start, depth, isQuoted) = (0, 0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
            {
                if (text[i] == '\'') isQuoted = !isQuoted;
                else if (!isQuoted && text[i] is '(' or ')') depth += text[i] == '(' ? 1 : -1;
                if (isQuoted || depth > 0 || text[i] != separator) continue;
            }

            if (text[start..i].Trim() is { Length: > 0 } part) yield return part;
            start = i + 1;
        }
    }
}
