using System;
using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;
using PhoneNumbers;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan.Independent;

/// <summary>A state of the reference: the derivatives of all patterns after some digits.</summary>
internal sealed class ReferenceState(int index, int outcome, int length, Expression[] expressions)
{
    /// <summary>The index among the states of its automaton.</summary>
    public int Index { get; } = index;

    /// <summary>The required outcome, encoded as docs/numbering-plan.md describes.</summary>
    public int Outcome { get; } = outcome;

    public int Length { get; } = length;

    public Expression[] Expressions { get; } = expressions;

    /// <summary>The states after each of the ten digits.</summary>
    public ReferenceState[] Next { get; } = new ReferenceState[10];
}

/// <summary>The required behavior of an automaton of the table, computed from the patterns alone.</summary>
internal sealed class Reference
{
    /// <summary>The longest possible length.</summary>
    private const int LongestLength = 32;

    private readonly Func<Expression[], int, int> _outcome;
    private readonly Dictionary<string, ReferenceState> _states = new(StringComparer.Ordinal);

    private Reference(Expression[] expressions, Func<Expression[], int, int> outcome)
    {
        _outcome = outcome;
        Start = StateOf(expressions, 0);
        var open = new Queue<ReferenceState>([Start]);
        while (open.TryDequeue(out var state))
        {
            for (var digit = 0; digit < 10; digit++)
            {
                var known = _states.Count;
                state.Next[digit] = StateOf([.. state.Expressions.Select(expression => expression.Behind(digit))], state.Length + 1);
                if (_states.Count > known) open.Enqueue(state.Next[digit]);
            }
        }
    }

    public ReferenceState Start { get; }

    public int StateCount => _states.Count;

    /// <summary>The reference for the numbers of a calling code: index of the region among those of the code, and type.</summary>
    public static Reference OfCallingCode(int code)
    {
        var pool = new ExpressionPool();
        var regions = PhoneNumberUtil.GetInstance().GetRegionCodesForCountryCode(code).Select(id => MetadataOf(id, code)).ToArray();
        var rows = regions.Select(metadata => new RegionRow(pool, metadata)).ToArray();
        return new Reference([.. rows.SelectMany(row => row.Expressions)], (expressions, length) =>
        {
            for (var i = 0; i < rows.Length; i++)
            {
                var mine = expressions.AsSpan(i * RegionRow.Width, RegionRow.Width);
                var type = rows[i].TypeOf(mine, length);
                if (rows.Length == 1 || (rows[i].HasLeadingDigits ? RegionRow.BeginsAsItShould(mine) : type != 0)) return (i << 4) | type;
            }

            return 0xFFF << 4;
        });
    }

    /// <summary>The reference for the general form of a region's numbers.</summary>
    public static Reference OfGeneral(PhoneMetadata metadata)
    {
        var pool = new ExpressionPool();
        return new Reference([ExpressionReader.Read(pool, metadata.GeneralDesc.NationalNumberPattern)], (expressions, _) => expressions[0].AcceptsNothing ? 1 : 0);
    }

    /// <summary>The reference for short and emergency numbers.</summary>
    public static Reference OfShortNumbers(PhoneMetadata? metadata)
    {
        var pool = new ExpressionPool();
        if (metadata is null) return new Reference([pool.None], (_, _) => 0);
        return new Reference(
            [
                ExpressionReader.Read(pool, metadata.GeneralDesc.NationalNumberPattern),
                ExpressionReader.Read(pool, metadata.ShortCode.NationalNumberPattern),
                ExpressionReader.Read(pool, metadata.Emergency.NationalNumberPattern),
            ],
            (expressions, length) =>
                (expressions[0].AcceptsNothing && HasLength(metadata.GeneralDesc, length) && expressions[1].AcceptsNothing && HasLength(metadata.ShortCode, length) ? 1 : 0)
                + (expressions[2].AcceptsNothing ? 2 : 0));
    }

    /// <summary>The metadata of a region, or of a calling code without region.</summary>
    public static PhoneMetadata MetadataOf(string id, int code)
    {
        var library = PhoneNumberUtil.GetInstance();
        return id == "001" ? library.GetMetadataForNonGeographicalRegion(code) : library.GetMetadataForRegion(id);
    }

    /// <summary>The metadata of a region's short numbers; null if there is none.</summary>
    public static PhoneMetadata? ShortMetadataOf(string id)
    {
        using var stream = typeof(PhoneNumberUtil).Assembly.GetManifestResourceStream($"PhoneNumbers.metadata.ShortNumberMetadata_{id}");
        if (stream is null) return null;
        using var inflated = new GZipStream(stream, CompressionMode.Decompress);
        return BuildMetadataFromBin.ReadMetadata(inflated);
    }

    private static bool HasLength(PhoneNumberDesc description, int length) => description.PossibleLengthCount == 0 || description.PossibleLengthList.Contains(length);

    private ReferenceState StateOf(Expression[] expressions, int length)
    {
        // Once no pattern can go on, the length no longer matters.
        var isEnd = expressions.All(expression => expression.Kind is ExpressionKind.None or ExpressionKind.All);
        length = isEnd ? LongestLength : Math.Min(length, LongestLength);
        var key = $"{length} {string.Join(' ', expressions.Select(expression => expression.Id))}";
        if (!_states.TryGetValue(key, out var state))
        {
            state = new ReferenceState(_states.Count, _outcome(expressions, length), length, expressions);
            _states.Add(key, state);
        }

        return state;
    }

    private sealed class RegionRow
    {
        public const int Width = 12;
        private const int Leading = 11;

        private readonly PhoneMetadata _metadata;
        private readonly PhoneNumberDesc[] _descriptions;

        public RegionRow(ExpressionPool pool, PhoneMetadata metadata)
        {
            _metadata = metadata;
            _descriptions =
            [
                metadata.GeneralDesc, metadata.FixedLine, metadata.Mobile, metadata.TollFree, metadata.PremiumRate, metadata.SharedCost,
                metadata.Voip, metadata.PersonalNumber, metadata.Pager, metadata.Uan, metadata.Voicemail,
            ];
            Expressions =
            [
                .. _descriptions.Select(description => ExpressionReader.Read(pool, description.NationalNumberPattern)),
                pool.Concatenate(ExpressionReader.Read(pool, metadata.LeadingDigits), pool.All),
            ];
        }

        public Expression[] Expressions { get; }

        public bool HasLeadingDigits => _metadata.HasLeadingDigits;

        public static bool BeginsAsItShould(ReadOnlySpan<Expression> expressions) => expressions[Leading].AcceptsNothing;

        /// <summary>The type as its number in the table.</summary>
        public int TypeOf(ReadOnlySpan<Expression> expressions, int length)
        {
            Span<bool> has = stackalloc bool[_descriptions.Length];
            for (var i = 0; i < has.Length; i++) has[i] = expressions[i].AcceptsNothing && HasLength(_descriptions[i], length);
            if (!has[0]) return 0;
            foreach (var (place, type) in (ReadOnlySpan<(int, int)>)[(4, 5), (3, 4), (5, 6), (6, 7), (7, 8), (8, 9), (9, 10), (10, 11)])
                if (has[place]) return type;
            return (has[1], has[2], _metadata.SameMobileAndFixedLinePattern) switch
            {
                (true, _, true) or (true, true, _) => 3,
                (true, false, false) => 1,
                (false, true, false) => 2,
                _ => 0,
            };
        }
    }
}
