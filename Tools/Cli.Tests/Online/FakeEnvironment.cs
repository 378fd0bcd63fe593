using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace PhoneCallCtx.Cli.Tests.Online;

/// <summary>A server with pages of rows, which fails as a test wants. The rows of page p are p * 1000 + 1, p * 1000 + 2 ...</summary>
internal sealed class FakeEnvironment : IAsyncDisposable
{
    private const string Page = "page=";

    private readonly WebApplication _application;
    private int _count;

    private FakeEnvironment(WebApplication application) => _application = application;

    /// <summary>The number of pages; 0 for one without rows.</summary>
    public int Pages { get; init; } = 1;

    public int RowsPerPage { get; init; } = 3;

    /// <summary>Answers in place of the pages. It gets the request and its number from 1, and returns whether it answered.</summary>
    public Func<HttpContext, int, Task<bool>> Instead { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>The link of a page to the next, from the usual link.</summary>
    public Func<string, string?> Link { get; set; } = link => link;

    /// <summary>What was received.</summary>
    public ConcurrentQueue<Received> Requests { get; } = [];

    /// <summary>The address, such as <c>http://127.0.0.1:5080</c>.</summary>
    public string Address { get; private set; } = "";

    public static async Task<FakeEnvironment> Start(int pages = 1, Func<HttpContext, int, Task<bool>>? instead = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var application = builder.Build();
        var environment = new FakeEnvironment(application) { Pages = pages };
        if (instead is not null) environment.Instead = instead;
        application.Run(environment.Answer);
        await application.StartAsync().ConfigureAwait(false);
        environment.Address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return environment;
    }

    /// <summary>The identifier of a row.</summary>
    public static Guid IdOf(int row) => new(row, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    /// <summary>All rows of some pages.</summary>
    public int[] RowsOf(params int[] pages) => [.. pages.SelectMany(page => Enumerable.Range(page * 1000 + 1, RowsPerPage))];

    /// <summary>The text of a page.</summary>
    public string TextOf(int page)
    {
        var rows = Pages == 0 ? [] : RowsOf(page).Select(row => $$"""{"@odata.etag":"W/\"1\"","msdyn_ocphonecallengagementctxid":"{{IdOf(row)}}","msdyn_fromphone":"+14255550123","createdon":"2026-01-31T10:00:00Z"}""");
        var next = page + 1 < Pages ? Link(string.Create(CultureInfo.InvariantCulture, $"{Address}/api/data/v9.2/msdyn_ocphonecallengagementctxes?{Page}{page + 1}")) : null;
        return $$"""{"@odata.context":"x","value":[{{string.Join(',', rows)}}]{{(next is null ? "" : $",\"@odata.nextLink\":\"{next}\"")}}}""";
    }

    /// <summary>The number of the page that a request is for, from 0.</summary>
    public static int PageOf(HttpContext context) => int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    public static async Task<bool> Send(HttpContext context, int status, string body = "", string type = "application/json", string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body)).ConfigureAwait(false);
        return true;
    }

    /// <summary>Sends the first half of a page, and cuts the connection.</summary>
    public async Task<bool> Cut(HttpContext context)
    {
        var text = TextOf(PageOf(context));
        context.Response.ContentLength = text.Length;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text[..(text.Length / 2)])).ConfigureAwait(false);
        await context.Response.Body.FlushAsync().ConfigureAwait(false);
        context.Abort();
        return true;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync().ConfigureAwait(false);

    private async Task Answer(HttpContext context)
    {
        var request = context.Request;
        Requests.Enqueue(new Received(request.Method, context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, request.Headers.Authorization.ToString(), request.Headers["Prefer"].ToString()));
        if (await Instead(context, System.Threading.Interlocked.Increment(ref _count)).ConfigureAwait(false)) return;
        await Send(context, 200, TextOf(PageOf(context))).ConfigureAwait(false);
    }

    internal sealed record Received(string Method, string Target, string Authorization, string Prefer);
}
