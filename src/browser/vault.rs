//! Encrypted backups, by the browser's own cryptography: a key from the passphrase (PBKDF2, HMAC-SHA-256), AES-256-GCM with
//! the header authenticated. What the bytes mean is `archive::sealed`'s business.
//!
//! Works in pages and in the background: `crypto` is found on the global object. Neither passphrase nor key is kept; the key
//! cannot be taken out of the browser again.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::BrowserError;
use crate::archive::Refusal;
use crate::archive::sealed::{self, Header};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues, catch)]
    fn random_values(into: &Uint8Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], js_name = importKey, catch)]
    fn import_key(
        format: &str,
        data: &Uint8Array,
        algorithm: &str,
        extractable: bool,
        usages: &Array,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], js_name = deriveKey, catch)]
    fn derive_key(
        algorithm: &JsValue,
        base: &JsValue,
        derived: &JsValue,
        extractable: bool,
        usages: &Array,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], js_name = encrypt, catch)]
    fn subtle_encrypt(algorithm: &JsValue, key: &JsValue, data: &Uint8Array) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], js_name = decrypt, catch)]
    fn subtle_decrypt(algorithm: &JsValue, key: &JsValue, data: &Uint8Array) -> Result<Promise, JsValue>;
}

/// Encrypts an export's JSON for a file.
///
/// # Errors
/// When the browser has no cryptography here or refuses.
pub async fn seal(passphrase: &str, json: &[u8]) -> Result<Vec<u8>, BrowserError> {
    let header = Header::new(random()?, random()?);
    let key = key(passphrase, &header, "encrypt").await?;
    let packed = Uint8Array::from(sealed::pack(json).as_slice());
    let done = JsFuture::from(subtle_encrypt(&aes(&header)?, &key, &packed)?).await?;
    let mut file = header.bytes().to_vec();
    file.extend(Uint8Array::new(&done).to_vec());
    Ok(file)
}

/// Decrypts a file to the export's JSON.
///
/// # Errors
/// When the file is no encrypted backup, or the passphrase is not its own: the two cannot be told apart from a file that was
/// changed.
pub async fn open(passphrase: &str, file: &[u8]) -> Result<Vec<u8>, Refusal> {
    let (header, ciphertext) = sealed::parse(file)?;
    let closed = |_: BrowserError| Refusal::new("archive_sealed_closed", &[]);
    let packed = decrypt(passphrase, &header, ciphertext).await.map_err(closed)?;
    sealed::unpack(&packed)
}

async fn decrypt(passphrase: &str, header: &Header, ciphertext: &[u8]) -> Result<Vec<u8>, BrowserError> {
    let key = key(passphrase, header, "decrypt").await?;
    let done = JsFuture::from(subtle_decrypt(&aes(header)?, &key, &Uint8Array::from(ciphertext))?).await?;
    Ok(Uint8Array::new(&done).to_vec())
}

/// The key of this passphrase, for one use.
async fn key(passphrase: &str, header: &Header, usage: &str) -> Result<JsValue, BrowserError> {
    let secret = Uint8Array::from(passphrase.as_bytes());
    let uses = |usage: &str| Array::of1(&JsValue::from_str(usage));
    let base = JsFuture::from(import_key("raw", &secret, "PBKDF2", false, &uses("deriveKey"))?).await?;
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(header.salt.as_slice()).into()),
        ("iterations", header.iterations.into()),
    ])?;
    let derived = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    Ok(JsFuture::from(derive_key(&derivation, &base, &derived, false, &uses(usage))?).await?)
}

/// AES-GCM with this header's nonce, the header authenticated.
fn aes(header: &Header) -> Result<JsValue, BrowserError> {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(header.nonce.as_slice()).into()),
        ("additionalData", Uint8Array::from(header.bytes().as_slice()).into()),
        ("tagLength", 128.into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> Result<JsValue, BrowserError> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object.into())
}

fn random<const N: usize>() -> Result<[u8; N], BrowserError> {
    let values = Uint8Array::new_with_length(N as u32);
    random_values(&values)?;
    let mut bytes = [0; N];
    values.copy_to(&mut bytes);
    Ok(bytes)
}
