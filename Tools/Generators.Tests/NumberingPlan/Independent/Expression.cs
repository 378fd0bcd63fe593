using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan.Independent;

/// <summary>
/// A regular expression over digits, with its derivatives (Brzozowski 1964). It is independent of the generator, which
/// follows sets of places in a program.
/// </summary>
internal sealed class Expression
{
    private readonly ExpressionPool _pool;
    private readonly Expression?[] _derivatives = new Expression?[10];

    public Expression(ExpressionPool pool, int id, ExpressionKind kind, int digits, Expression[] parts)
    {
        _pool = pool;
        Id = id;
        Kind = kind;
        Digits = digits;
        Parts = parts;
        AcceptsNothing = kind switch
        {
            ExpressionKind.Empty or ExpressionKind.All => true,
            ExpressionKind.Concatenation => parts[0].AcceptsNothing && parts[1].AcceptsNothing,
            ExpressionKind.Union => parts.Any(part => part.AcceptsNothing),
            _ => false,
        };
    }

    public int Id { get; }

    public ExpressionKind Kind { get; }

    public int Digits { get; }

    public Expression[] Parts { get; }

    /// <summary>Whether the expression matches the empty string.</summary>
    public bool AcceptsNothing { get; }

    /// <summary>The derivative: the expression for the rest after a digit.</summary>
    public Expression Behind(int digit) => _derivatives[digit] ??= Kind switch
    {
        ExpressionKind.All => this,
        ExpressionKind.Digit => (Digits & (1 << digit)) != 0 ? _pool.Empty : _pool.None,
        ExpressionKind.Union => _pool.Union(Parts.Select(part => part.Behind(digit))),
        ExpressionKind.Concatenation when Parts[0].AcceptsNothing => _pool.Union([_pool.Concatenate(Parts[0].Behind(digit), Parts[1]), Parts[1].Behind(digit)]),
        ExpressionKind.Concatenation => _pool.Concatenate(Parts[0].Behind(digit), Parts[1]),
        _ => _pool.None,
    };
}

internal enum ExpressionKind
{
    /// <summary>Matches no string.</summary>
    None,

    /// <summary>Matches the empty string.</summary>
    Empty,

    /// <summary>Matches all strings.</summary>
    All,

    /// <summary>Matches one digit of a set.</summary>
    Digit,

    Concatenation,
    Union,
}

/// <summary>Makes expressions; equal ones are the same object.</summary>
internal sealed class ExpressionPool
{
    private readonly Dictionary<string, Expression> _expressions = new(StringComparer.Ordinal);

    public ExpressionPool()
    {
        None = Get(ExpressionKind.None, 0, []);
        Empty = Get(ExpressionKind.Empty, 0, []);
        All = Get(ExpressionKind.All, 0, []);
    }

    public Expression None { get; }

    public Expression Empty { get; }

    public Expression All { get; }

    public Expression Digit(int digits) => Get(ExpressionKind.Digit, digits, []);

    public Expression Concatenate(Expression first, Expression second)
    {
        if (first == None || second == None) return None;
        if (first == Empty) return second;
        if (second == Empty) return first;
        return first.Kind == ExpressionKind.Concatenation
            ? Concatenate(first.Parts[0], Concatenate(first.Parts[1], second))
            : Get(ExpressionKind.Concatenation, 0, [first, second]);
    }

    public Expression Union(IEnumerable<Expression> choices)
    {
        var all = choices.SelectMany(choice => choice.Kind == ExpressionKind.Union ? choice.Parts : [choice])
            .Where(choice => choice != None).Distinct().OrderBy(choice => choice.Id).ToArray();
        if (all.Contains(All)) return All;
        return all.Length switch { 0 => None, 1 => all[0], _ => Get(ExpressionKind.Union, 0, all) };
    }

    private Expression Get(ExpressionKind kind, int digits, Expression[] parts)
    {
        var key = $"{kind} {digits} {string.Join(' ', parts.Select(part => part.Id))}";
        if (!_expressions.TryGetValue(key, out var expression)) _expressions.Add(key, expression = new Expression(this, _expressions.Count, kind, digits, parts));
        return expression;
    }
}
