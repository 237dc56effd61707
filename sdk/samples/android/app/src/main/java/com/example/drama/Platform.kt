package com.example.drama

import java.io.IOException
import java.net.HttpURLConnection
import java.net.URL
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** The platform's own server: it knows who is signed in, asks the drama server for tokens, and opens gates. */
class Platform(private val address: String) {
    /** A viewer's token; null when the server cannot be asked now. */
    suspend fun token(): String? = post("/drama/token")

    /** Here the app would show its purchase sheet; the platform's server checks the receipt and opens the gate. */
    suspend fun buy(story: String, gate: String): Boolean = post("/drama/orders/$story/$gate") != null

    /** The body of a good answer. */
    private suspend fun post(path: String): String? = withContext(Dispatchers.IO) {
        try {
            val call = URL(address + path).openConnection() as HttpURLConnection
            call.requestMethod = "POST"
            call.readTimeout = 5_000
            try { call.inputStream.bufferedReader().readText() } finally { call.disconnect() }
        } catch (_: IOException) {
            null
        }
    }
}
