using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PhoneCallCtx.Cli.Reports.Html.Markup;

/// <summary>Markup that is written piece by piece. The literals of an interpolated string are markup. Every value in it is text, and is escaped.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup.</summary>
    /// <param name="markup">An interpolated string. It writes itself.</param>
    /// <returns>This.</returns>
    public HtmlText Add([InterpolatedStringHandlerArgument("")] Piece markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds a script or a style sheet of this program as it is.</summary>
    public void AddSource(string source) => _text.Append(source);

    public override string ToString() => _text.ToString();

    private void Escape(string text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '&': _text.Append("&amp;"); break;
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '"': _text.Append("&quot;"); break;
                default: _text.Append(character); break;
            }
        }
    }

    /// <summary>An interpolated string that writes itself into its page.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Piece
    {
        private readonly HtmlText _page;

        /// <summary>The compiler passes the length of the literals and the number of values, which are of no use here.</summary>
        public Piece(int literalLength, int formattedCount, HtmlText page)
        {
            _ = literalLength + formattedCount;
            _page = page;
        }

        public void AppendLiteral(string markup) => _page._text.Append(markup);

        public void AppendFormatted(string text) => _page.Escape(text);

        public void AppendFormatted(long number) => _page._text.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>Text of an input has a direction of its own.</summary>
        public void AppendFormatted(InputText text)
        {
            _page._text.Append("<bdi>");
            _page.Escape(text.Shown);
            _page._text.Append("</bdi>");
        }
    }
}
