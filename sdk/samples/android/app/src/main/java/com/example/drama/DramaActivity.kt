package com.example.drama

import android.content.Intent
import android.os.Bundle
import android.util.Log
import android.webkit.RenderProcessGoneDetail
import android.webkit.WebResourceRequest
import android.webkit.WebView
import android.webkit.WebViewClient
import androidx.activity.ComponentActivity
import androidx.activity.addCallback
import androidx.activity.enableEdgeToEdge
import androidx.core.view.ViewCompat
import androidx.core.view.WindowInsetsCompat
import androidx.lifecycle.lifecycleScope
import androidx.webkit.JavaScriptReplyProxy
import androidx.webkit.WebViewCompat
import kotlinx.coroutines.launch
import org.json.JSONArray
import org.json.JSONException
import org.json.JSONObject

/** One story in one web view; the page around the player is the platform's own. */
class DramaActivity : ComponentActivity() {
    private val platform = Platform(BuildConfig.PLATFORM)
    private lateinit var web: WebView
    private var page: JavaScriptReplyProxy? = null
    private var insets = JSONObject()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        enableEdgeToEdge()
        web = WebView(this).apply {
            settings.javaScriptEnabled = true
            // The player keeps the viewer's place here.
            settings.domStorageEnabled = true
            settings.mediaPlaybackRequiresUserGesture = false
            webViewClient = Client()
        }
        setContentView(web)
        // Only pages of the platform see the listener; the system checks their origin.
        WebViewCompat.addWebMessageListener(web, "drama", setOf(BuildConfig.PLATFORM)) { _, message, _, isMainFrame, reply ->
            if (isMainFrame) hear(message.data ?: "", reply)
        }
        ViewCompat.setOnApplyWindowInsetsListener(web) { _, all ->
            val covered = all.getInsets(WindowInsetsCompat.Type.systemBars() or WindowInsetsCompat.Type.displayCutout())
            val density = resources.displayMetrics.density
            insets = json("top" to covered.top / density, "right" to covered.right / density,
                "bottom" to covered.bottom / density, "left" to covered.left / density)
            tell("safeAreas", insets)
            WindowInsetsCompat.CONSUMED
        }
        onBackPressedDispatcher.addCallback(this) { if (page == null) finish() else tell("back") }
        web.loadUrl("${BuildConfig.PLATFORM}/app.html")
    }

    override fun onPause() {
        tell("pause")
        web.onPause()
        super.onPause()
    }

    override fun onResume() {
        super.onResume()
        web.onResume()
        tell("resume")
    }

    override fun onDestroy() {
        web.destroy()
        super.onDestroy()
    }

    private fun hear(text: String, reply: JavaScriptReplyProxy) {
        val message = try { JSONObject(text) } catch (_: JSONException) { return }
        if (message.optInt("drama") != 1) return
        page = reply
        when (message.optString("type")) {
            "ready" -> tell("hello", json("versions" to JSONArray(listOf(1)), "safeAreas" to insets.takeIf { it.length() == 4 }))
            "needToken" -> lifecycleScope.launch {
                // Without an answer the player tries again by itself, so a failed call says nothing.
                platform.token()?.let { tell("token", json("id" to message.opt("id"), "token" to it)) }
            }
            "gate" -> lifecycleScope.launch {
                val granted = platform.buy(message.optString("story"), message.optString("gate"))
                tell("grant", json("id" to message.opt("id"), "granted" to granted))
            }
            "share" -> share(listOf("text", "url").map { message.optString(it) }.filter { it.isNotEmpty() }.joinToString(" "))
            "ended", "error" -> Log.i("drama", text)
            "close" -> finish()
        }
    }

    private fun tell(type: String, fields: JSONObject = JSONObject()) {
        page?.postMessage(JSONObject(fields.toString()).put("drama", 1).put("type", type).toString())
    }

    private fun share(text: String) {
        val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        startActivity(Intent.createChooser(send, null))
    }

    private inner class Client : WebViewClient() {
        /** Other sites open in the browser, without the bridge. */
        override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest): Boolean {
            if ("${request.url.scheme}://${request.url.authority}" == BuildConfig.PLATFORM) return false
            startActivity(Intent(Intent.ACTION_VIEW, request.url))
            return true
        }

        /** The system took the page's memory: it comes back at the same line. */
        override fun onRenderProcessGone(view: WebView, detail: RenderProcessGoneDetail): Boolean {
            recreate()
            return true
        }
    }
}

/** A field that is null is left out. */
private fun json(vararg fields: Pair<String, Any?>) =
    JSONObject().apply { fields.forEach { (name, value) -> if (value != null) put(name, value) } }
