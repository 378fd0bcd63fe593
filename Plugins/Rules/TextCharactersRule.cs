using System.Globalization;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// Text has only characters that can be stored and shown in one line: no control characters, no line or paragraph
/// separators, no half of a surrogate pair, and none of the code points that Unicode reserves as non-characters
/// (The Unicode Standard, 23.7). A phone column also has no control that changes the order in which the number is shown.
/// </summary>
internal sealed class TextCharactersRule(RuleSettings settings) : ValueRule("PCC003", "Text can be stored and shown in one line", settings, ColumnTypes.Text)
{
    public override string? Evaluate(in RowChange change, ColumnDefinition column, in ColumnValue value)
    {
        if (value.Kind != ColumnValueKind.Text || FastPath.IsPrintable(value.PlainText)) return null;
        if (FirstUnfit(value.PlainText) is not null) return "PCC003";
        return ColumnGroups.IsPhone(column) && DirectionControls.FindReordering(value.PlainText) is not null ? "PCC003.Direction" : null;
    }

    private protected override Fact[] FactsOf(in RowChange change, ColumnDefinition column)
    {
        var text = change.Supplied[column].PlainText;
        var position = FirstUnfit(text) ?? DirectionControls.FindReordering(text).GetValueOrDefault();
        var character = "U+" + CodePoint(text, position).ToString("X4", CultureInfo.InvariantCulture);
        return
        [
            new Fact("value", Excerpt.Of(text), isPersonal: true),
            new Fact("position", (position + 1).ToString(CultureInfo.InvariantCulture)),
            new Fact("character", character, [new Term(TermKind.Character, character)]),
        ];
    }

    private static int? FirstUnfit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is >= ' ' and <= '~') continue;
            if (char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE') return i;
            if (!char.IsSurrogate(character)) continue;

            if (!char.IsHighSurrogate(character) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
            if ((char.ConvertToUtf32(character, text[i + 1]) & 0xFFFE) == 0xFFFE) return i;
            i++;
        }

        return null;
    }

    private static int CodePoint(string text, int position) =>
        char.IsSurrogatePair(text, position) ? char.ConvertToUtf32(text, position) : text[position];
}
