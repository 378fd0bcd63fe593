using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace PhoneCallCtx.Testing;

/// <summary>
/// The uses between the namespaces of an assembly. A namespace below the root is named without the root's name; the
/// root itself is <see cref="Root"/>. A nested type counts for the namespace of its outermost type.
/// </summary>
internal sealed class NamespaceArrows
{
    /// <summary>The name of the root namespace.</summary>
    public const string Root = "(root)";

    /// <summary>For each namespace, the namespaces that it uses, each with one example: "RowReader uses RowProjection".</summary>
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);

    private NamespaceArrows()
    {
    }

    /// <summary>The namespaces, in alphabetical order.</summary>
    public IReadOnlyCollection<string> Namespaces => _uses.Keys;

    /// <summary>Reads the arrows of an assembly.</summary>
    /// <param name="path">The path of the dll.</param>
    /// <param name="root">The root namespace. Other types, such as those that the compiler adds, do not count.</param>
    /// <param name="depth">How many name parts after the root form a namespace; deeper namespaces count for it.</param>
    /// <returns>The arrows.</returns>
    public static NamespaceArrows Read(string path, string root, int depth = int.MaxValue)
    {
        using var module = ModuleDefinition.ReadModule(path);
        var arrows = new NamespaceArrows();
        foreach (var type in module.GetTypes())
        {
            if (NameOf(type, root, depth) is not { } from) continue;
            if (!arrows._uses.TryGetValue(from, out var uses)) arrows._uses.Add(from, uses = new(StringComparer.Ordinal));
            foreach (var used in UsedTypes.Of(type))
            {
                if (used.Module != module || NameOf(used, root, depth) is not { } to || to == from) continue;
                uses.TryAdd(to, $"{UsedTypes.Outermost(type).Name} uses {UsedTypes.Outermost(used).Name}");
            }
        }

        return arrows;
    }

    /// <summary>Creates arrows from a list.</summary>
    public static NamespaceArrows Of(params (string From, string To)[] pairs)
    {
        var arrows = new NamespaceArrows();
        foreach (var name in pairs.SelectMany(pair => new[] { pair.From, pair.To })) arrows._uses.TryAdd(name, new(StringComparer.Ordinal));
        foreach (var (from, to) in pairs) arrows._uses[from].TryAdd(to, $"{from} uses {to}");
        return arrows;
    }

    /// <summary>The namespaces that a namespace uses.</summary>
    public IReadOnlyCollection<string> UsedBy(string name) => _uses[name].Keys;

    /// <summary>The circles, each as a shortest path from a namespace back to itself, with an example of every arrow.</summary>
    public IReadOnlyList<string> Circles()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var circles = new List<string>();
        foreach (var name in Namespaces)
        {
            if (WayBackTo(name) is not { } way || !seen.Add(string.Join(' ', way.Order(StringComparer.Ordinal)))) continue;
            circles.Add(string.Concat(way.Select((from, i) => $"{from} -> ({_uses[from][way[(i + 1) % way.Count]]}) ")) + name);
        }

        return circles;
    }

    /// <summary>The arrows that do not point down, and the namespaces without a floor.</summary>
    /// <param name="floors">All namespaces, from the ground up: each may use the ones before it.</param>
    /// <returns>The violations; empty when the order is right.</returns>
    public IReadOnlyList<string> UpwardFrom(params string[] floors)
    {
        var faults = Namespaces.Except(floors, StringComparer.Ordinal).Select(name => $"{name} stands on no floor")
            .Concat(floors.Except(Namespaces, StringComparer.Ordinal).Select(name => $"there is no namespace {name}")).ToList();
        for (var i = 0; i < floors.Length; i++)
        {
            if (!_uses.TryGetValue(floors[i], out var uses)) continue;
            faults.AddRange(uses.Where(use => Array.IndexOf(floors, use.Key) > i).Select(use => $"{floors[i]} -> {use.Key} ({use.Value})"));
        }

        return faults;
    }

    private static string? NameOf(TypeDefinition type, string root, int depth)
    {
        var name = UsedTypes.Outermost(type).Namespace;
        if (name == root) return Root;
        return name.StartsWith(root + ".", StringComparison.Ordinal) ? string.Join('.', name[(root.Length + 1)..].Split('.').Take(depth)) : null;
    }

    /// <summary>The namespaces on a shortest path from a namespace back to itself, which is the first of them; null when there is none.</summary>
    private List<string>? WayBackTo(string name)
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = new Queue<string>([name]);
        while (next.TryDequeue(out var from))
        {
            foreach (var to in UsedBy(from))
            {
                if (to == name)
                {
                    var way = new List<string> { from };
                    while (way[0] != name) way.Insert(0, before[way[0]]);
                    return way;
                }

                if (before.TryAdd(to, from)) next.Enqueue(to);
            }
        }

        return null;
    }
}
