using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InteractiveDrama.StrictProviders.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.StrictProviders.OpenAI;

/// <content>What it answers.</content>
public sealed partial class StrictOpenAi
{
    private void Map()
    {
        Makes("/v1/images/generations", context => ImageAsync(context, isEdit: false));
        Makes("/v1/images/edits", context => ImageAsync(context, isEdit: true));
        Makes("/v1/audio/speech", SpeechAsync);
        Makes("/v1/videos", VideoAsync);
        Makes("/v1/chat/completions", ChatAsync);
        app.MapGet("/v1/videos/{id}", (HttpContext c, string id) => Answer(c, () => State(c, id)));
        app.MapGet(
            "/v1/videos/{id}/content",
            (HttpContext c, string id) => Answer(c, () => Content(c, id))
        );
        app.MapDelete(
            "/v1/videos/{id}",
            (HttpContext c, string id) => Answer(c, () => Delete(c, id))
        );
        app.MapGet("/files/{name}", File);
    }

    private void Makes(string path, Func<HttpContext, Task<(string Type, byte[] Body)>> make) =>
        app.MapPost(
            path,
            new Func<HttpContext, Task<IResult>>(context =>
                Answer(context, () => MadeAsync(context, make))
            )
        );

    private async Task<IResult> MadeAsync(
        HttpContext context,
        Func<HttpContext, Task<(string Type, byte[] Body)>> make
    )
    {
        ledger.Arrived();
        Authorise(context);
        context.Request.EnableBuffering();
        faults.TryDequeue(out var fault);
        if (fault is Fault.Status(var status, var text, var after))
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            return Said(context, status, text, after);
        }

        if (fault is Fault.CutBefore)
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Abort();
            return Results.Empty;
        }

        var (type, body) = await make(context);
        switch (fault)
        {
            case Fault.CutAfter:
                context.Abort();
                return Results.Empty;
            case Fault.CutWithin:
                context.Response.ContentType = type;
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
                return Results.Empty;
            case Fault.Silence:
                await SilentAsync(context);
                return Results.Empty;
            case Fault.Nonsense:
                return Results.Text("<html>it works</html>", "text/html");
            default:
                return Results.Bytes(body, type);
        }
    }

    private async Task SilentAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            closing.Token,
            context.RequestAborted
        );
        var over = new TaskCompletionSource();
        await using var told = end.Token.Register(over.SetResult);
        silent.TrySetResult();
        await over.Task;
    }

    private async Task<(string, byte[])> ImageAsync(HttpContext context, bool isEdit)
    {
        var fields = await Fields.ReadAsync(context.Request, json: !isEdit, form: isEdit);
        var (width, height, count) = StrictImages.Check(fields, options.ImageModel, isEdit);
        if (IsForbidden(fields.Text("prompt")!))
            throw new ApiError(
                400,
                "Your request was rejected by the safety system.",
                "moderation_blocked",
                type: "image_generation_user_error"
            );
        var number = await BeganAsync(context, options.ImagePrice * count);
        var pictures = Enumerable
            .Range(number, count)
            .Select(seed => SamplePng.Draw(width, height, seed))
            .Select(png =>
                options.GivesAddresses
                    ? (object)new { url = Put("image/png", ".png", png) }
                    : new { b64_json = Convert.ToBase64String(png) }
            );
        return Json(
            new
            {
                created = 1_790_000_000,
                data = pictures.ToArray(),
                size = $"{width}x{height}",
                quality = fields.Text("quality") ?? "auto",
                output_format = "png",
                background = "opaque",
                usage = new
                {
                    input_tokens = 50,
                    output_tokens = 1056,
                    total_tokens = 1106,
                    input_tokens_details = new { text_tokens = 50, image_tokens = 0 },
                },
            }
        );
    }

    private async Task<(string, byte[])> SpeechAsync(HttpContext context)
    {
        var fields = await Fields.ReadAsync(context.Request, json: true, form: false);
        fields.Known(
            "model",
            "input",
            "voice",
            "instructions",
            "response_format",
            "speed",
            "stream_format"
        );
        Model(fields, options.SpeechModel);
        var input = fields.Needed("input", 4096);
        fields.Needed("voice");
        fields.OneOf("voice", "alloy", "ash", "coral", "echo", "fable", "nova", "onyx", "sage");
        fields.OneOf("response_format", "mp3", "wav");
        fields.OneOf("stream_format", "audio");
        fields.Number("speed", 0.25, 4);
        await BeganAsync(context, options.SpeechPrice * input.Length / 1000);
        var seconds = Math.Max(0.5, input.Length / 15.0);
        return fields.Text("response_format") == "wav"
            ? ("audio/wav", SampleSound.Wav(seconds))
            : ("audio/mpeg", SampleSound.Mp3(seconds));
    }

    private async Task<(string, byte[])> ChatAsync(HttpContext context)
    {
        var fields = await Fields.ReadAsync(context.Request, json: true, form: false);
        context.Request.Body.Position = 0;
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var words = StrictChat.Check(fields, body.RootElement, options.ChatModel);
        Interlocked.Increment(ref questions);
        return Json(
            new
            {
                id = $"chatcmpl-{questions}",
                @object = "chat.completion",
                created = 1_790_000_000,
                model = options.ChatModel,
                choices = new[]
                {
                    new
                    {
                        index = 0,
                        message = new { role = "assistant", content = options.Chat(words) },
                        finish_reason = "stop",
                    },
                },
                usage = new
                {
                    prompt_tokens = 300,
                    completion_tokens = 20,
                    total_tokens = 320,
                },
            }
        );
    }

    private async Task<(string, byte[])> VideoAsync(HttpContext context)
    {
        var fields = await Fields.ReadAsync(context.Request, json: true, form: true);
        var video = StrictVideo.Check(
            fields,
            options.VideoModel,
            $"video_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}"
        );
        await BeganAsync(context, video.IsForbidden ? 0 : options.VideoPrice * video.Seconds);
        videos[video.Id] = video;
        context.Response.Headers["openai-poll-after-ms"] = "10";
        return Json(video.Created());
    }

    private async Task<IResult> State(HttpContext context, string id)
    {
        Authorise(context);
        if (pollFaults.TryDequeue(out var fault) && fault is not Fault.None)
        {
            if (fault is Fault.Status(var status, var text, var after))
                return Said(context, status, text, after);
            if (fault is Fault.Silence)
                await SilentAsync(context);
            if (fault is Fault.Nonsense)
                return Results.Text("<html>it works</html>", "text/html");
            context.Abort();
            return Results.Empty;
        }

        var video = Video(id);
        context.Response.Headers["openai-poll-after-ms"] = "10";
        var url = options.GivesAddresses
            ? Put("video/mp4", ".mp4", SampleVideo.Mp4(video.Size, video.Seconds))
            : null;
        return Results.Json(video.Ask(options.StepsToVideo, url));
    }

    private Task<IResult> Content(HttpContext context, string id)
    {
        Authorise(context);
        var video = Video(id);
        if (!video.IsDone || video.IsForbidden)
            throw new ApiError(
                404,
                "Video is not ready yet, use GET /v1/videos/{video_id} to check status."
            );
        if (video.IsExpired)
            throw new ApiError(404, "The content of this video has expired.", "expired");
        return Task.FromResult(
            Results.Bytes(SampleVideo.Mp4(video.Size, video.Seconds), "video/mp4")
        );
    }

    private Task<IResult> Delete(HttpContext context, string id)
    {
        Authorise(context);
        return Task.FromResult(
            videos.TryRemove(id, out _)
                ? Results.Json(
                    new
                    {
                        id,
                        @object = "video.deleted",
                        deleted = true,
                    }
                )
                : throw NoVideo(id)
        );
    }

    private IResult File(HttpContext context, string name)
    {
        if (context.Request.Headers.ContainsKey("Authorization"))
            Interlocked.Increment(ref keysSeenElsewhere);
        return files.TryGetValue(name, out var file)
            ? Results.Bytes(file.Bytes, file.Type)
            : Results.NotFound();
    }

    private string Put(string type, string ending, byte[] bytes)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)) + ending;
        files[name] = (type, bytes);
        return $"{FilesHost}/files/{name}";
    }

    private StrictVideo Video(string id) =>
        videos.TryGetValue(id, out var video) ? video : throw NoVideo(id);

    private static ApiError NoVideo(string id) =>
        new(404, $"Video with id '{id}' not found.", "not_found");

    private async Task<int> BeganAsync(HttpContext context, decimal price)
    {
        context.Request.Body.Position = 0;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var text = Encoding.Latin1.GetString(body.ToArray());
        // The border between the parts of a form is drawn anew each time.
        if (
            context.Request.HasFormContentType
            && context.Request.ContentType!.Split("boundary=") is [_, var border]
        )
            text = text.Replace(border.Trim('"'), "", StringComparison.Ordinal);
        ledger.Began($"{context.Request.Path}\n{text}", price);
        return Interlocked.Increment(ref numbers);
    }

    private void Authorise(HttpContext context)
    {
        if (options.Key is null)
            return;
        var said = context.Request.Headers.Authorization.ToString();
        if (said.Length == 0)
            throw new ApiError(401, "You didn't provide an API key.");
        if (said != $"Bearer {options.Key}")
            throw new ApiError(
                401,
                $"Incorrect API key provided: {said.Replace("Bearer ", "", StringComparison.Ordinal)}.",
                "invalid_api_key"
            );
    }

    private static async Task<IResult> Answer(HttpContext context, Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (ApiError e)
        {
            return Results.Json(e.Body, statusCode: e.Status);
        }
    }

    private static IResult Said(HttpContext context, int status, string body, string? after)
    {
        if (after is not null)
            context.Response.Headers.RetryAfter = after;
        return Results.Text(body, "application/json", Encoding.UTF8, status);
    }

    private static (string, byte[]) Json(object body) =>
        ("application/json", JsonSerializer.SerializeToUtf8Bytes(body));
}
