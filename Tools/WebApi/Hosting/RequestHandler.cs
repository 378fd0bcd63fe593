using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>Answers HTTP requests: rejects those that are not for this server, and hands the others to the Web API.</summary>
/// <param name="gate">The way to the Web API.</param>
/// <param name="options">The options of the host.</param>
internal sealed class RequestHandler(ApiGate gate, HostOptions options)
{
    private readonly OwnHosts _hosts = new(options.Address, options.HostNames);
    private readonly Origins _origins = new(options.CorsOrigin);
    private readonly TokenUsers _users = new(options.Users);
    private readonly BodyReader _bodies = new(options.BodyTimeLimit);
    private readonly TaskCompletionSource _isOpen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets requests be answered. Those that came before have waited.</summary>
    public void Open() => _isOpen.TrySetResult();

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        await _isOpen.Task.ConfigureAwait(false);
        var started = Stopwatch.GetTimestamp();
        var target = RequestTarget.Of(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        RecordedAnswer? answer = null;
        try
        {
            answer = await AnswerAsync(context, target).ConfigureAwait(false);
            await ResponseWriter.WriteAsync(context, answer.Value.Response, _origins.HeadersFor(context.Request)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The client left. There is nobody to answer.
            context.Abort();
        }
        finally
        {
            options.Log?.Write(context.Request.Method, target, answer, Stopwatch.GetElapsedTime(started));
        }
    }

    private async Task<RecordedAnswer> AnswerAsync(HttpContext context, string target)
    {
        var request = context.Request;
        if (Rejection(request, target) is { } rejection) return new RecordedAnswer(rejection, null);
        if (HttpMethods.IsOptions(request.Method)) return new RecordedAnswer(_origins.IsPreflight(request) ? Origins.AnswerPreflight(request) : HostAnswers.Options, null);
        if (_users.UserOf(request.Headers.Authorization) is not { } user) return new RecordedAnswer(HostAnswers.UnknownToken, null);
        try
        {
            using var body = await _bodies.ReadAsync(context).ConfigureAwait(false);
            var method = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method;
            var message = new ApiRequest(method, target, $"{request.Scheme}://{request.Host.Value}", HeadersOf(request), body.Content, user);
            return await gate.AnswerAsync(message, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            return new RecordedAnswer(HostAnswers.UnreadableBody(exception.StatusCode, options.MostBodyBytes), null);
        }
        catch (TimeoutException)
        {
            return new RecordedAnswer(HostAnswers.UnreadableBody(StatusCodes.Status408RequestTimeout, options.MostBodyBytes), null);
        }
    }

    private ApiResponse? Rejection(HttpRequest request, string target)
    {
        if (!_hosts.Include(request.Host)) return HostAnswers.ForeignHost;
        if (!_origins.Accept(request)) return HostAnswers.ForeignOrigin;
        if (!HostAnswers.Methods.Contains(request.Method)) return HostAnswers.UnknownMethod;
        return target.Length > RequestTarget.MostCharacters ? HostAnswers.LongTarget : null;
    }

    private static Dictionary<string, string> HeadersOf(HttpRequest request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers) headers[name] = string.Join(',', (IEnumerable<string?>)values);
        return headers;
    }
}
